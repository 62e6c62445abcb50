//! A manifest is of a version that is known.

use fedpack_diagnostics::{Diagnostic, Severity, event::UnknownManifestVersion};
use fedpack_manifest::SCHEMA;

use super::{Finding, Host};

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let mut found = Vec::new();
  for remote in &host.remotes {
    let schema = remote.contract.as_ref().and_then(|contract| contract.schema);
    let Some(version) = schema.filter(|_| remote.known().is_none()) else { continue };
    let (remote, manifest) = (remote.alias.clone(), remote.manifest.clone());
    let event = UnknownManifestVersion { remote, manifest, found: version, known: SCHEMA, severity };
    found.push(Diagnostic::from(event).into());
  }
  found
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{import, remote};
  use super::{super::Host, check};
  use fedpack_config::model::ContractChecks;
  use fedpack_diagnostics::Severity;

  #[test]
  fn of_a_later_version_nothing_else_is_checked() {
    for (schema, expected) in [(None, 0), (Some(1), 0), (Some(2), 1)] {
      let mut ui = remote("ui", &[]);
      ui.contract.as_mut().unwrap().schema = schema;
      let host = Host { remotes: vec![ui], imports: vec![import("ui/X", "ui", "./X", &[])], ..Host::default() };
      assert_eq!(check(&host, Severity::Error).len(), expected);
      assert_eq!(super::super::check(&host, &ContractChecks::default()).len(), 1, "this, or the missing expose");
    }
  }
}
