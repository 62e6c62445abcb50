//! Changes of what is shared. A container may share several versions of a key: they are compared together.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_manifest::Contract;
use npm_range::{Range, VersionSet};

use super::{Change, ChangeKind};

const ANY: &str = "*";

/// The promises of a container for one share key.
#[derive(Default)]
struct SharePromises<'a> {
  versions: BTreeSet<&'a str>,
  ranges: BTreeSet<&'a str>,
  singleton: bool,
  eager: bool,
}

pub(super) fn changes(old: &Contract, new: &Contract) -> Vec<Change> {
  let (before, now) = (shares(old), shares(new));
  let mut found = Vec::new();
  for (key, old) in &before {
    match now.get(key) {
      Some(new) => found.extend(change(key, old, new)),
      None => found.push(Change::new(ChangeKind::SharedRemoved, key, "it is no longer shared")),
    }
  }
  let added = now.keys().filter(|key| !before.contains_key(*key));
  found.extend(added.map(|key| Change::new(ChangeKind::SharedAdded, key, "it is now shared")));
  found
}

fn shares(contract: &Contract) -> BTreeMap<&str, SharePromises<'_>> {
  let mut found: BTreeMap<&str, SharePromises<'_>> = BTreeMap::new();
  for row in &contract.shared {
    let share = found.entry(&row.key).or_default();
    share.versions.extend(row.version.as_deref());
    share.ranges.insert(row.required_version.as_deref().unwrap_or(ANY));
    share.singleton |= row.singleton;
    share.eager |= row.eager;
  }
  found
}

fn change(key: &str, old: &SharePromises<'_>, new: &SharePromises<'_>) -> Vec<Change> {
  let flag = |flag: bool, yes: &str, no: &str| if flag { yes.to_owned() } else { no.to_owned() };
  let mut found = Vec::new();
  found.extend(range(key, old, new));
  if old.versions != new.versions {
    let (before, now) = (joined(&old.versions), joined(&new.versions));
    let message = format!("it provides {now} instead of {before}");
    found.push(Change::new(ChangeKind::VersionChanged, key, message).from(&before).to(&now));
  }
  if old.singleton != new.singleton {
    let message = flag(new.singleton, "it is now a singleton", "it is no longer a singleton");
    found.push(Change::new(ChangeKind::SingletonChanged, key, message));
  }
  if old.eager != new.eager {
    let message = flag(new.eager, "it now comes with the remote entry", "it no longer comes with the remote entry");
    found.push(Change::new(ChangeKind::EagerChanged, key, message));
  }
  found
}

/// A new range breaks consumers where there can be one version alone, and one that was good enough is not any more.
fn range(key: &str, old: &SharePromises<'_>, new: &SharePromises<'_>) -> Option<Change> {
  if old.ranges == new.ranges {
    return None;
  }
  let (before, now) = (joined(&old.ranges), joined(&new.ranges));
  // Where nothing is asked for, every version will do, also a prerelease, which `*` does not take as a range.
  let asks = new.ranges.iter().any(|range| *range != ANY);
  let raised = new.singleton && asks && !admitted(new).is_superset(&admitted(old));
  let message = match raised {
    true => format!("it requires {now} instead of {before}, and no longer allows versions that were allowed"),
    false => format!("it requires {now} instead of {before}"),
  };
  Some(Change::new(ChangeKind::RangeChanged, key, message).breaking(raised).from(&before).to(&now))
}

/// The versions that satisfy all ranges. What is no range asks for nothing.
fn admitted(share: &SharePromises<'_>) -> VersionSet {
  let ranges = share.ranges.iter().filter_map(|range| Range::parse(range)).map(|range| range.versions());
  let all = ranges.reduce(|all, range| all.intersection(&range));
  all.or_else(|| Range::parse(ANY).map(|range| range.versions())).unwrap_or_default()
}

fn joined(texts: &BTreeSet<&str>) -> String {
  if texts.is_empty() { "none".to_owned() } else { texts.iter().copied().collect::<Vec<_>>().join(" and ") }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{sharing, texts};

  #[test]
  fn a_raised_range_of_a_singleton_breaks() {
    let table = [
      ("^19.0.0", "^19.2.0", true),
      ("^19.2.0", "^19.0.0", false),
      ("^18.0.0", "^18.0.0 || ^19.0.0", false),
      ("^18.0.0 || ^19.0.0", "^19.0.0", true),
      ("*", "^19.0.0", true),
      ("^19.0.0", "*", false),
      ("^19", "19.x", false),
      ("^19.0.0", ">=18", false),
      ("^19.0.0", "latest", false),
      ("latest", "^19.0.0", true),
      ("^19.0.0-rc.1", "^19.0.0", true),
      ("^19.0.0-rc.1", "*", false),
    ];
    for (old, new, breaking) in table {
      let of = |range, singleton| sharing(&[("react", "19.2.0", range, singleton)]);
      let found = super::changes(&of(old, true), &of(new, true));
      assert_eq!(found.len(), 1, "{old} {new}");
      assert_eq!(
        (found[0].breaking, found[0].old.as_deref(), found[0].new.as_deref()),
        (breaking, Some(old), Some(new))
      );
      // Where each side may load its own version, nobody is hurt.
      assert!(!super::changes(&of(old, true), &of(new, false))[0].breaking, "{old} {new}");
      assert_eq!(super::changes(&of(old, false), &of(new, true))[0].breaking, breaking, "{old} {new}");
    }
  }

  #[test]
  fn of_all_versions_of_a_key_together() {
    let old = sharing(&[("d", "3.0.0", "^3", false), ("d", "4.0.0", "^4", false), ("gone", "1.0.0", "^1", true)]);
    let new = sharing(&[("d", "4.0.0", "^4", true), ("new", "1.0.0", "^1", true)]);
    assert_eq!(
      texts(&old, &new),
      [
        "  RangeChanged d: it requires ^4 instead of ^3 and ^4",
        "  SharedAdded new: it is now shared",
        "  SharedRemoved gone: it is no longer shared",
        "  SingletonChanged d: it is now a singleton",
        "  VersionChanged d: it provides 4.0.0 instead of 3.0.0 and 4.0.0",
      ]
    );
    let mut eager = new.clone();
    eager.shared[0].eager = true;
    assert_eq!(texts(&new, &eager), ["  EagerChanged d: it now comes with the remote entry"]);
    assert_eq!(texts(&eager, &new), ["  EagerChanged d: it no longer comes with the remote entry"]);
  }
}
