//! Of every singleton there is a version that satisfies all who share it.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_diagnostics::{
  Diagnostic, Severity,
  event::{NamedContainer, PartyRange, SharingParty, SingletonConflict, TooManyVersions},
};
use npm_range::{Range, Version};

use super::{Finding, Host, container_of, joined_scopes, steps::Steps};

/// The most share keys that are named.
const MOST_LISTED: usize = 20;

/// The versions and ranges of one container for a share key.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct ContainerShares {
  versions: BTreeSet<String>,
  /// Range → who asks for it.
  ranges: BTreeMap<String, BTreeSet<String>>,
}

/// Who shares a module: the host and its remotes.
type Parties = BTreeMap<NamedContainer, ContainerShares>;

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let mut keys = ShareKeys::default();
  for shared in &host.shared {
    for scope in &shared.share_scope {
      let known = keys.0.entry((scope, &shared.key)).or_default();
      known.singleton |= shared.singleton;
      let party = known.parties.entry(NamedContainer { name: host.name.clone(), remote: None }).or_default();
      party.versions.extend(shared.version.clone());
      if let Some(range) = &shared.range {
        party.ranges.entry(range.clone()).or_default().extend(shared.by.iter().cloned());
      }
    }
  }
  for remote in &host.remotes {
    for shared in remote.known().into_iter().flat_map(|contract| &contract.shared) {
      for scope in joined_scopes(remote, shared) {
        let known = keys.0.entry((scope, &shared.key)).or_default();
        known.singleton |= shared.singleton;
        let party = known.parties.entry(container_of(host, remote)).or_default();
        party.versions.extend(shared.version.clone());
        if let Some(range) = &shared.required_version {
          let by = shared.required_by.iter().flat_map(|required| required.by.iter().cloned());
          party.ranges.entry(range.clone()).or_default().extend(by);
        }
      }
    }
  }
  keys.findings(severity)
}

/// The share keys by scope: scopes are apart.
#[derive(Default)]
struct ShareKeys<'a>(BTreeMap<(&'a str, &'a str), ShareKey>);

#[derive(Default)]
struct ShareKey {
  singleton: bool,
  parties: Parties,
}

impl ShareKeys<'_> {
  /// A module that is in conflict in the same way in several scopes is told of once.
  fn findings(&self, severity: Severity) -> Vec<Finding> {
    let mut steps = Steps::default();
    let mut conflicts: BTreeMap<(&str, &Parties), Vec<&str>> = BTreeMap::new();
    let mut unchecked = BTreeSet::new();
    for ((scope, key), known) in self.0.iter().filter(|(_, known)| known.singleton) {
      match in_conflict(&known.parties, &mut steps) {
        Some(true) => conflicts.entry((key, &known.parties)).or_default().push(scope),
        Some(false) => {}
        None => {
          unchecked.insert((*key).to_owned());
        }
      }
    }
    let conflicts = conflicts.into_iter().map(|((key, parties), scopes)| finding(key, &scopes, parties, severity));
    let share_keys = || unchecked.iter().take(MOST_LISTED).cloned().collect();
    let beyond = (!unchecked.is_empty()).then(|| Diagnostic::from(TooManyVersions { share_keys: share_keys() }).into());
    conflicts.chain(beyond).collect()
  }
}

/// Whether there are versions, and none that every range takes. What is no version and no range decides nothing. `None` where
/// that would take more steps than there are.
fn in_conflict(parties: &Parties, steps: &mut Steps) -> Option<bool> {
  let versions: BTreeSet<&String> = parties.values().flat_map(|party| &party.versions).collect();
  let ranges: BTreeSet<&String> = parties.values().flat_map(|party| party.ranges.keys()).collect();
  let versions: Vec<Version> = versions.into_iter().filter_map(|version| Version::parse(version)).collect();
  let ranges: Vec<Range> = ranges.into_iter().filter_map(|range| Range::parse(range)).collect();
  let comparators = ranges.iter().map(Range::len).sum::<usize>();
  if !steps.take(versions.len().saturating_mul(comparators)) {
    return None;
  }
  Some(!versions.is_empty() && !versions.iter().any(|version| ranges.iter().all(|range| range.matches(version))))
}

fn finding(key: &str, scopes: &[&str], parties: &Parties, severity: Severity) -> Finding {
  let parties = parties.iter().map(|(container, sharing)| sharing_party(container, sharing)).collect();
  let share_scope = scopes.iter().map(|scope| (*scope).to_owned()).collect();
  let event = SingletonConflict { share_key: key.to_owned(), share_scope, parties, severity };
  Diagnostic::from(event).into()
}

fn sharing_party(container: &NamedContainer, sharing: &ContainerShares) -> SharingParty {
  let by_range =
    |(range, by): (&String, &BTreeSet<String>)| PartyRange { range: range.clone(), by: by.iter().cloned().collect() };
  SharingParty {
    container: container.clone(),
    versions: sharing.versions.iter().cloned().collect(),
    ranges: sharing.ranges.iter().map(by_range).collect(),
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{remote_sharing, shares, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::{Code, Severity};

  type SharedSpec<'a> = (&'a str, Option<&'a str>, Option<&'a str>, bool);

  fn conflicts(host: &[SharedSpec<'_>], remote: &[SharedSpec<'_>]) -> usize {
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
    let table: [(&[SharedSpec<'_>], &[SharedSpec<'_>], usize); 9] = [
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
      "FED052 shared module react: no version of the singleton `react` satisfies all builds that share it:\n  mfe_ui provides no version, requires ^19.0.0\n  shell provides 18.2.0, requires >=17, requires ^18.0.0 (src/a.ts and 1 more)\n  align the ranges, or provide a version that satisfies all of them\n  see fedpack/docs/errors/FED052.md"
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

  #[test]
  fn more_than_can_be_compared_is_said_and_left_out() {
    let remote = |at: usize| {
      let rows: Vec<(String, String)> =
        (0..200).map(|row| (format!("1.{at}.{row}"), format!("^1.{at}.{row} || ").repeat(300) + "^2")).collect();
      let rows: Vec<SharedSpec<'_>> =
        rows.iter().map(|(version, range)| ("react", Some(version.as_str()), Some(range.as_str()), true)).collect();
      remote_sharing(&format!("ui{at}"), &rows)
    };
    let mut vue = remote_sharing("vue", &[("vue", Some("3.0.0"), Some("^2"), true)]);
    let mut host = Host { name: "shell".into(), remotes: vec![remote(0), remote(1), vue.clone()], ..Host::default() };
    let codes =
      |host: &Host| check(host, Severity::Error).iter().map(|found| found.diagnostic.code).collect::<Vec<_>>();
    assert_eq!(codes(&host), [Code::SingletonConflict, Code::TooManyVersions]);
    assert!(text(&check(&host, Severity::Error)[1]).contains("were not checked: `react`"));

    vue.contract.as_mut().unwrap().shared.clear();
    host.remotes =
      (0..50).map(|at| remote_sharing(&format!("ui{at}"), &[("react", Some("19.2.0"), Some("^19"), true)])).collect();
    host.remotes.push(vue);
    assert_eq!(codes(&host), []);
  }

  #[test]
  fn scopes_are_apart() {
    let scopes = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut shared =
      shares(&[("react", Some("18.2.0"), Some("^18"), true), ("react", Some("17.0.0"), Some("^17"), true)]);
    shared[1].share_scope = scopes(&["old"]);
    let mut ui = remote_sharing("ui", &[("react", Some("17.0.0"), Some("^17"), true)]);
    ui.share_scope = scopes(&["old", "older"]);
    let mut host = Host { name: "shell".into(), shared, remotes: vec![ui], ..Host::default() };
    assert_eq!(check(&host, Severity::Error), []);

    host.remotes[0].share_scope = scopes(&["default", "old"]);
    let found = check(&host, Severity::Error);
    assert_eq!(found.iter().map(|found| found.diagnostic.place.as_str()).collect::<Vec<_>>(), ["shared module react"]);

    host.remotes[0].contract.as_mut().unwrap().share_scope = Some(scopes(&["old"]));
    assert_eq!(check(&host, Severity::Error), []);

    host.shared[0].share_scope = scopes(&["old", "new"]);
    let found = check(&host, Severity::Error);
    let places: Vec<_> = found.iter().map(|found| found.diagnostic.place.as_str()).collect();
    assert_eq!(places, ["shared module react (share scope old)"]);
  }
}
