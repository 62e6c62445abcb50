//! Modules that a remote consumes without a fallback are provided by another build.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_diagnostics::{
  Diagnostic, Severity,
  event::{NamedContainer, NotProvided},
};

use super::{Finding, Host, container_of, joined_scopes};

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  // A remote that is not known may provide anything.
  if host.remotes.iter().any(|remote| remote.known().is_none()) {
    return Vec::new();
  }
  let mut provided: BTreeSet<(&str, &str)> = BTreeSet::new();
  for shared in host.shared.iter().filter(|shared| shared.provided) {
    provided.extend(shared.share_scope.iter().map(|scope| (shared.key.as_str(), scope.as_str())));
  }
  let rows = || {
    let of = |remote| super::HostRemote::known(remote).into_iter().flat_map(|contract| &contract.shared);
    host.remotes.iter().flat_map(move |remote| of(remote).map(move |shared| (remote, shared)))
  };
  for (remote, shared) in rows().filter(|(_, shared)| !shared.needs_provider) {
    provided.extend(joined_scopes(remote, shared).map(|scope| (shared.key.as_str(), scope)));
  }
  let mut missing: BTreeMap<&str, BTreeSet<NamedContainer>> = BTreeMap::new();
  for (remote, shared) in rows().filter(|(_, shared)| shared.needs_provider) {
    let mut scopes = joined_scopes(remote, shared).peekable();
    let is_apart = scopes.peek().is_none();
    if !is_apart && !scopes.any(|scope| provided.contains(&(shared.key.as_str(), scope))) {
      missing.entry(&shared.key).or_default().insert(container_of(host, remote));
    }
  }
  let finding = |(key, consumers): (&str, BTreeSet<NamedContainer>)| {
    let event = NotProvided { share_key: key.to_owned(), consumers: consumers.into_iter().collect(), severity };
    Diagnostic::from(event).into()
  };
  missing.into_iter().map(finding).collect()
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{remote_sharing, shares, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::Severity;

  /// A host with a remote that brings no `video`, and one that brings `react`.
  fn host() -> Host {
    let mut player = remote_sharing("player", &[("video", None, Some("^1"), true), ("react", None, None, true)]);
    player.contract.as_mut().unwrap().shared.iter_mut().for_each(|shared| shared.needs_provider = true);
    let ui = remote_sharing("ui", &[("react", Some("19.0.0"), Some("^19"), true)]);
    Host { name: "shell".into(), remotes: vec![player, ui], ..Host::default() }
  }

  #[test]
  fn names_who_needs_it() {
    let found = check(&host(), Severity::Warning);
    assert_eq!(
      found.iter().map(text).collect::<Vec<_>>(),
      [
        "FED150 shared module video: `mfe_player` consumes it without a fallback, but neither this build nor another remote provides it\n  import `video` in this build, since what is in `shared` is provided only where it is imported, or remove `import: false` in the remote\n  see fedpack/docs/errors/FED150.md"
      ]
    );
  }

  #[test]
  fn anyone_in_the_scope_may_provide_it() {
    let mut provided = host();
    provided.shared = shares(&[("video", Some("1.0.0"), None, true)]);
    assert_eq!(check(&provided, Severity::Error), []);

    provided.shared[0].share_scope = vec!["other".into()];
    assert_eq!(check(&provided, Severity::Error).len(), 1);

    provided.shared = shares(&[("video", None, Some("^1"), true)]);
    assert_eq!(check(&provided, Severity::Error).len(), 1, "a host that consumes it provides nothing");
  }

  #[test]
  fn nothing_is_said_where_somebody_is_not_known_or_nothing_is_shared() {
    let mut unknown = host();
    unknown.remotes[1].contract = None;
    assert_eq!(check(&unknown, Severity::Error), []);

    let mut apart = host();
    apart.remotes[0].share_scope = vec!["other".into()];
    apart.remotes[0].contract.as_mut().unwrap().share_scope = Some(vec!["default".into()]);
    assert_eq!(check(&apart, Severity::Error), []);
  }
}
