//! Of every singleton there is a version that satisfies all who share it.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_config::range::{Range, Version};
use fedpack_diagnostics::{Severity, event::SingletonConflict};

use super::{Finding, Host, HostRemote};

/// What one party has to do with a share key.
#[derive(Debug, Default)]
struct Party {
  versions: BTreeSet<String>,
  /// Range → who asks for it.
  ranges: BTreeMap<String, BTreeSet<String>>,
}

/// Party by name; a remote under the name of its container.
type Parties = BTreeMap<String, Party>;

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let (mut singletons, mut keys) = (BTreeSet::new(), BTreeMap::<&str, Parties>::new());
  for shared in &host.shared {
    let party = keys.entry(&shared.key).or_default().entry(host.name.clone()).or_default();
    party.versions.extend(shared.version.clone());
    if let Some(range) = &shared.range {
      party.ranges.entry(range.clone()).or_default().extend(shared.by.iter().cloned());
    }
    if shared.singleton {
      singletons.insert(shared.key.as_str());
    }
  }
  for remote in &host.remotes {
    for shared in remote.known().into_iter().flat_map(|contract| &contract.shared) {
      if apart(remote, shared.share_scope.as_ref()) {
        continue;
      }
      let party = keys.entry(&shared.key).or_default().entry(name_of(host, remote)).or_default();
      party.versions.extend(shared.version.clone());
      if let Some(range) = &shared.required_version {
        let by = shared.required_by.iter().flat_map(|required| required.by.iter().cloned());
        party.ranges.entry(range.clone()).or_default().extend(by);
      }
      if shared.singleton {
        singletons.insert(shared.key.as_str());
      }
    }
  }
  let conflicts = keys.iter().filter(|(key, parties)| singletons.contains(*key) && in_conflict(parties));
  conflicts.map(|(key, parties)| finding(key, parties, severity)).collect()
}

/// Whether a module of the remote is shared in none of the scopes that the host shares with it.
fn apart(remote: &HostRemote, scopes: Option<&Vec<String>>) -> bool {
  scopes.is_some_and(|scopes| !scopes.iter().any(|scope| remote.share_scope.contains(scope)))
}

/// A remote that has the host's own name is told apart by its key.
fn name_of(host: &Host, remote: &HostRemote) -> String {
  let name = remote.contract.as_ref().map(|contract| contract.name.as_str()).unwrap_or_default();
  if name == host.name { format!("{name} (remote `{}`)", remote.alias) } else { name.to_owned() }
}

/// Whether there are versions, and none that every range takes. What is no version and no range decides nothing.
fn in_conflict(parties: &Parties) -> bool {
  let versions: Vec<Version> =
    parties.values().flat_map(|party| &party.versions).filter_map(|version| Version::parse(version)).collect();
  let ranges: Vec<Range> =
    parties.values().flat_map(|party| party.ranges.keys()).filter_map(|range| Range::parse(range)).collect();
  !versions.is_empty() && !versions.iter().any(|version| ranges.iter().all(|range| range.takes(version)))
}

fn finding(key: &str, parties: &Parties, severity: Severity) -> Finding {
  let parties = parties.iter().map(|(name, party)| format!("  {name} {}", describe(party))).collect();
  fedpack_diagnostics::Diagnostic::from(SingletonConflict { share_key: key.to_owned(), parties, severity }).into()
}

fn describe(party: &Party) -> String {
  let brings = match party.versions.iter().cloned().collect::<Vec<_>>().join(" and ") {
    none if none.is_empty() => "brings none".to_owned(),
    versions => format!("brings {versions}"),
  };
  let asks = |(range, by): (&String, &BTreeSet<String>)| match by.iter().next() {
    None => format!("asks for {range}"),
    Some(first) if by.len() == 1 => format!("asks for {range} ({first})"),
    Some(first) => format!("asks for {range} ({first} and {} more)", by.len() - 1),
  };
  std::iter::once(brings).chain(party.ranges.iter().map(asks)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{remote_sharing, shares, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::Severity;

  type Share<'a> = (&'a str, Option<&'a str>, Option<&'a str>, bool);

  fn conflicts(host: &[Share<'_>], remote: &[Share<'_>]) -> usize {
    let host = Host {
      name: "shell".into(),
      shared: shares(host),
      remotes: vec![remote_sharing("ui", remote)],
      ..Host::default()
    };
    check(&host, Severity::Error).len()
  }

  #[test]
  fn a_version_for_all_is_enough() {
    let table: [(&[Share<'_>], &[Share<'_>], usize); 9] = [
      (&[("react", Some("18.2.0"), Some("^18"), true)], &[("react", Some("19.0.0"), Some("^19"), true)], 1),
      (&[("react", Some("18.2.0"), Some("^18"), false)], &[("react", Some("19.0.0"), Some("^19"), true)], 1),
      (&[("react", Some("18.2.0"), Some("^18"), false)], &[("react", Some("19.0.0"), Some("^19"), false)], 0),
      (&[("react", Some("18.3.0"), Some("^18"), true)], &[("react", Some("18.0.0"), Some("^18.2"), true)], 0),
      (&[("react", None, Some("^18"), true)], &[("react", Some("18.2.0"), None, true)], 0),
      (&[("react", None, Some("^18"), true)], &[("react", None, Some("^19"), true)], 0),
      (&[("react", Some("18.2.0"), None, true)], &[("react", None, Some("^19"), true)], 1),
      (&[("react", Some("18.2.0"), Some("latest"), true)], &[("react", None, Some("^18"), true)], 0),
      (&[("react", Some("18.2.0"), Some("^18"), true)], &[("vue", Some("3.0.0"), Some("^2"), false)], 0),
    ];
    for (host, remote, expected) in table {
      assert_eq!(conflicts(host, remote), expected, "{host:?} {remote:?}");
    }
  }

  #[test]
  fn every_party_is_named_with_its_version_and_its_ranges() {
    let mut shared = shares(&[("react", Some("18.2.0"), Some("^18.0.0"), true), ("react", None, Some(">=17"), true)]);
    shared[0].by = vec!["src/b.ts".into(), "src/a.ts".into()];
    let host = Host {
      name: "shell".into(),
      shared,
      remotes: vec![remote_sharing("ui", &[("react", None, Some("^19.0.0"), true)])],
      ..Host::default()
    };
    assert_eq!(
      text(&check(&host, Severity::Error)[0]),
      "FED052 shared module react: no version of the singleton `react` satisfies all who share it:\n  mfe_ui brings none, asks for ^19.0.0\n  shell brings 18.2.0, asks for >=17, asks for ^18.0.0 (src/a.ts and 1 more)\n  bring the ranges together, or let one of them bring a version that satisfies all\n  see fedpack/docs/errors/FED052.md"
    );
  }

  #[test]
  fn what_is_shared_in_other_scopes_is_no_party() {
    let mut ui = remote_sharing("ui", &[("react", Some("19.0.0"), Some("^19"), true)]);
    ui.contract.as_mut().unwrap().shared[0].share_scope = Some(vec!["other".into()]);
    let shared = shares(&[("react", Some("18.2.0"), Some("^18"), true)]);
    let host = Host { name: "shell".into(), shared, remotes: vec![ui], ..Host::default() };
    assert_eq!(check(&host, Severity::Error), []);
  }
}
