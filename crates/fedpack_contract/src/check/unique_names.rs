//! The builds of a page have unique names of their own: by them the bundler's runtime names the globals that chunks and hot updates are
//! handed over with.
//!
//! Remotes are not compared with each other: one build may have several containers.

use fedpack_diagnostics::{Diagnostic, Severity, event::UniqueNameClash};

use super::{Finding, Host};

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let clashes = host.remotes.iter().filter(|remote| {
    let Some(contract) = remote.known() else { return false };
    // Of one container name, the rule of names tells.
    contract.name != host.name && contract.unique_name.as_ref() == Some(&host.unique_name)
  });
  let event = |remote: &super::HostRemote| UniqueNameClash {
    unique_name: host.unique_name.clone(),
    alias: remote.alias.clone(),
    manifest: remote.manifest.clone(),
    severity,
  };
  clashes.map(|remote| Diagnostic::from(event(remote)).into()).collect()
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{remote, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::Severity;

  #[test]
  fn a_remote_with_the_hosts_unique_name() {
    let table = [
      ("shell", "mfe_ui", Some("app"), true),
      ("shell", "mfe_ui", Some("mfe_ui"), false),
      ("shell", "mfe_ui", None, false),
      ("ui", "ui", Some("app"), false),
    ];
    for (name, container, unique_name, clashes) in table {
      let mut ui = remote("ui", &[]);
      let contract = ui.contract.as_mut().unwrap();
      contract.name = container.into();
      contract.unique_name = unique_name.map(str::to_owned);
      let host = Host { name: name.into(), unique_name: "app".into(), remotes: vec![ui], ..Host::default() };
      let found = check(&host, Severity::Error);
      assert_eq!(!found.is_empty(), clashes, "{name} {container} {unique_name:?}");
      if clashes {
        assert!(text(&found[0]).starts_with(
          "FED153 remotes.ui: `output.uniqueName` is `app` in this build and in that of remote `ui` (http://ui/mf-manifest.json)\n"
        ));
      }
    }
  }
}
