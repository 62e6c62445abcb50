//! A name that is imported is exported, where the list of exports is complete.

use fedpack_diagnostics::{Names, Severity, event::MissingExport, nearest};

use super::{Finding, Host};

/// The mark that bundlers ask ES modules for; every module of a container answers.
const MARK: &str = "__esModule";

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let mut found = Vec::new();
  for (at, import, contract) in host.checked_imports() {
    let Some(promised) = contract.exposes.get(&import.expose).filter(|promised| promised.complete) else { continue };
    let is_missing = |name: &&String| *name != MARK && promised.exports.binary_search(name).is_err();
    let missing: Vec<&String> = import.names.iter().filter(is_missing).collect();
    let Some(first) = missing.first() else { continue };
    let exports: Vec<&str> = promised.exports.iter().map(String::as_str).collect();
    let event = MissingExport {
      importer: import.importer.clone(),
      request: import.request.clone(),
      names: missing.iter().map(|name| (*name).clone()).collect(),
      exports: Names::new(promised.exports.iter()),
      suggestion: nearest(first, &exports),
      severity,
    };
    found.push(Finding { diagnostic: event.into(), import: Some(at), name: Some((*first).clone()) });
  }
  found
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{import, remote, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::Severity;

  #[test]
  fn only_complete_lists_are_held_against_an_import() {
    let mut ui = remote("ui", &[("./Button", &["default", "size"]), ("./Old", &["a"]), ("./Bare", &[])]);
    ui.contract.as_mut().unwrap().exposes.get_mut("./Old").unwrap().complete = false;
    let imports = vec![
      import("ui/Button", "ui", "./Button", &["__esModule", "default", "size"]),
      import("ui/Button", "ui", "./Button", &["colour", "sizes"]),
      import("ui/Button", "ui", "./Button", &["siz"]),
      import("ui/Old", "ui", "./Old", &["b"]),
      import("ui/Gone", "ui", "./Gone", &["b"]),
      import("ui/Bare", "ui", "./Bare", &["default"]),
    ];
    let host = Host { imports, remotes: vec![ui], ..Host::default() };
    let found = check(&host, Severity::Warning);
    let brief: Vec<_> = found.iter().map(|found| (found.import, found.name.as_deref())).collect();
    assert_eq!(brief, [(Some(1), Some("colour")), (Some(2), Some("siz")), (Some(5), Some("default"))]);
    assert_eq!(
      text(&found[1]),
      "FED051 src/App.tsx: `ui/Button` does not export `siz`\n  expected one of: default, size\n  did you mean `size`?\n  import an existing export, or export it in the remote and release that first\n  see fedpack/docs/errors/FED051.md"
    );
    assert_eq!(found[0].diagnostic.severity, Severity::Warning);
    assert!(text(&found[0]).contains("does not export `colour`, `sizes`"));
    assert_eq!(found[2].diagnostic.expected, None);
  }
}
