//! A remote shares in a scope that it is consumed in.

use fedpack_diagnostics::{Diagnostic, Severity, event::ShareScopeMismatch};

use super::{Finding, Host};

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let mut found = Vec::new();
  for remote in &host.remotes {
    let Some(scopes) = remote.known().and_then(|contract| contract.share_scope.as_ref()) else { continue };
    if scopes.is_empty() || scopes.iter().any(|scope| remote.share_scope.contains(scope)) {
      continue;
    }
    let event = ShareScopeMismatch {
      remote: remote.alias.clone(),
      remote_scopes: scopes.clone(),
      host_scopes: remote.share_scope.clone(),
      severity,
    };
    found.push(Diagnostic::from(event).into());
  }
  found
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{remote, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::Severity;

  #[test]
  fn one_scope_in_common_is_enough() {
    let table: [(Option<&[&str]>, usize); 4] =
      [(None, 0), (Some(&["default"]), 0), (Some(&["a", "default"]), 0), (Some(&["a", "b"]), 1)];
    for (scopes, expected) in table {
      let mut ui = remote("ui", &[]);
      ui.contract.as_mut().unwrap().share_scope = scopes.map(|scopes| scopes.iter().map(|s| (*s).into()).collect());
      let found = check(&Host { remotes: vec![ui], ..Host::default() }, Severity::Error);
      assert_eq!(found.len(), expected, "{scopes:?}");
      if let Some(found) = found.first() {
        assert_eq!(
          text(found),
          "FED053 remotes.ui: the remote shares in `a`, `b`, but is consumed in `default`: nothing is shared with it\n  set `shareScope: 'a'` for this remote, or build the remote with the host's share scope\n  see fedpack/docs/errors/FED053.md"
        );
      }
    }
  }
}
