//! An import of a module has its expose.

use std::collections::HashSet;

use fedpack_diagnostics::{Names, Severity, event::MissingExpose, nearest};

use super::{Finding, Host, RemoteImport};

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let (mut found, mut said) = (Vec::new(), HashSet::new());
  for (at, import, contract) in host.checked_imports() {
    // One import is several, one for each name of it that is used.
    if contract.exposes.contains_key(&import.expose) || !said.insert((&import.importer, &import.request)) {
      continue;
    }
    let keys: Vec<&str> = contract.exposes.keys().map(String::as_str).collect();
    let event = MissingExpose {
      importer: import.importer.clone(),
      request: import.request.clone(),
      remote: contract.name.clone(),
      expose: import.expose.clone(),
      exposes: Names::new(contract.exposes.keys()),
      suggestion: nearest(&import.expose, &keys).map(|key| request_of(import, &key)),
      severity,
    };
    found.push(Finding { diagnostic: event.into(), import: Some(at), name: None });
  }
  found
}

/// The import of another expose of the same remote.
fn request_of(import: &RemoteImport, key: &str) -> String {
  format!("{}{}", import.remote, key.trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{import, remote, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::Severity;

  #[test]
  fn names_what_is_near_and_knows_the_root() {
    let ui = remote("ui", &[("./Button", &["default"]), ("./Card", &[]), (".", &[])]);
    let imports = vec![
      import("ui/Button", "ui", "./Button", &[]),
      import("ui", "ui", ".", &[]),
      import("ui/Buttn", "ui", "./Buttn", &[]),
      import("ui/Buttn", "ui", "./Buttn", &["default"]),
      import("ui/Nothing", "ui", "./Nothing", &[]),
      import("unknown/X", "unknown", "./X", &[]),
    ];
    let host = Host { imports, remotes: vec![ui], ..Host::default() };
    let found = check(&host, Severity::Error);
    assert_eq!(found.iter().map(|found| found.import).collect::<Vec<_>>(), [Some(2), Some(4)]);
    assert_eq!(
      text(&found[0]),
      "FED050 src/App.tsx: `ui/Buttn` is imported, but mfe_ui does not expose `./Buttn`\n  expected one of: ., ./Button, ./Card\n  did you mean `ui/Button`?\n  import an exposed module, or expose this one in the remote and release that first\n  see fedpack/docs/errors/FED050.md"
    );
    assert_eq!(found[1].diagnostic.suggestion, None);
  }
}
