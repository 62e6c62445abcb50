//! All versions that a range matches, to compare one range with another whatever their texts are.
//!
//! Releases lie on a line of three numbers. Prereleases match only where a comparator names one of the same three
//! numbers, so each such version has a line of its own.

use std::{
  cmp::Ordering,
  collections::{BTreeMap, BTreeSet},
};

use crate::{
  Range,
  comparator::{Alternative, Comparator, Sign},
  interval::{Cut, Interval, Intervals},
  version::Version,
};

/// The versions that a range matches. Equal for ranges that match the same ones: `^1.0`, `^1.0.0` and `1.x`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VersionSet {
  releases: Intervals<[u64; 3]>,
  /// By the numbers that they are prereleases of; none of these is empty.
  prereleases: BTreeMap<[u64; 3], Intervals<Version>>,
}

impl Range {
  /// The versions in the range. Linear in the number of comparators, but for ranges that name many prereleases.
  pub fn versions(&self) -> VersionSet {
    let releases = Intervals::union(self.0.iter().map(releases));
    let mut prereleases: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for alternative in &self.0 {
      let named = alternative.0.iter().filter(|comparator| !comparator.version.prerelease.is_empty());
      for numbers in named.map(|comparator| comparator.version.numbers).collect::<BTreeSet<_>>() {
        prereleases.entry(numbers).or_default().push(prereleases_of(numbers, alternative));
      }
    }
    let prereleases = prereleases.into_iter().map(|(numbers, all)| (numbers, Intervals::union(all)));
    VersionSet { releases, prereleases: prereleases.filter(|(_, all)| !all.is_empty()).collect() }
  }
}

impl VersionSet {
  /// Whether there is no version in the set.
  pub fn is_empty(&self) -> bool {
    self.releases.is_empty() && self.prereleases.is_empty()
  }

  /// Whether every version of the other set is in this one.
  pub fn is_superset(&self, other: &Self) -> bool {
    self.intersection(other) == *other
  }

  /// The versions that are in both.
  pub fn intersection(&self, other: &Self) -> Self {
    let both = |(numbers, own): (&[u64; 3], &Intervals<Version>)| {
      let shared = own.intersection(other.prereleases.get(numbers)?);
      (!shared.is_empty()).then_some((*numbers, shared))
    };
    Self {
      releases: self.releases.intersection(&other.releases),
      prereleases: self.prereleases.iter().filter_map(both).collect(),
    }
  }

  /// The lowest version; a prerelease where one is named. `None` when there is no version.
  pub fn lowest(&self) -> Option<Version> {
    let release = self.releases.first().and_then(|cut| match cut {
      Cut::Before(numbers) => Version::new(*numbers, ""),
      Cut::After(_) | Cut::End => None,
    });
    let prerelease = self.prereleases.iter().next().and_then(|(numbers, all)| match all.first()? {
      Cut::Before(lowest) => Version::new(*numbers, &lowest.prerelease),
      // What follows a prerelease at once is the same with one identifier more.
      Cut::After(excluded) => Version::new(*numbers, &format!("{}.0", excluded.prerelease)),
      Cut::End => None,
    });
    release.into_iter().chain(prerelease).min()
  }
}

/// The releases that all comparators match, as one interval that begins and ends before a release.
fn releases(alternative: &Alternative) -> Intervals<[u64; 3]> {
  let all = Interval { from: Cut::Before([0, 0, 0]), to: Cut::End };
  Intervals::one(alternative.0.iter().fold(all, |interval, Comparator { sign, version }| {
    let numbers = version.numbers;
    // A prerelease lies before its release; what follows a release at once is the next patch.
    let at = Cut::Before(numbers);
    let behind = match version.prerelease.is_empty() {
      true => Cut::Before(next(numbers)),
      false => Cut::Before(numbers),
    };
    narrowed(interval, *sign, at, behind)
  }))
}

/// The prereleases of these numbers that all comparators match.
fn prereleases_of(numbers: [u64; 3], alternative: &Alternative) -> Intervals<Version> {
  let Some(first) = Version::new(numbers, "0") else { return Intervals::default() };
  let all = Interval { from: Cut::Before(first.clone()), to: Cut::End };
  let start = || Cut::Before(first.clone());
  Intervals::one(alternative.0.iter().fold(all, |interval, Comparator { sign, version }| {
    let (at, behind) = match version.numbers.cmp(&numbers) {
      Ordering::Less => (start(), start()),
      Ordering::Greater => (Cut::End, Cut::End),
      Ordering::Equal if version.prerelease.is_empty() => (Cut::End, Cut::End),
      Ordering::Equal => (Cut::Before(version.clone()), Cut::After(version.clone())),
    };
    narrowed(interval, *sign, at, behind)
  }))
}

fn next([major, minor, patch]: [u64; 3]) -> [u64; 3] {
  [major, minor, patch + 1]
}

/// The part of an interval that a comparator leaves; `at` and `behind` are the cuts on both sides of its version.
fn narrowed<T: Ord>(interval: Interval<T>, sign: Sign, at: Cut<T>, behind: Cut<T>) -> Interval<T> {
  let Interval { from, to } = interval;
  match sign {
    Sign::Equal => Interval { from: from.max(at), to: to.min(behind) },
    Sign::Less => Interval { from, to: to.min(at) },
    Sign::LessOrEqual => Interval { from, to: to.min(behind) },
    Sign::Greater => Interval { from: from.max(behind), to },
    Sign::GreaterOrEqual => Interval { from: from.max(at), to },
  }
}

#[cfg(test)]
mod tests {
  use crate::{Range, Version};

  fn set(range: &str) -> crate::VersionSet {
    Range::parse(range).unwrap().versions()
  }

  #[test]
  fn equal_ranges_in_other_words() {
    let table = [
      ("^1.0", "^1.0.0"),
      ("1.x", "^1"),
      ("1", ">=1.0.0 <2.0.0"),
      (">1.2.2", ">=1.2.3"),
      ("~1.2", "1.2.x"),
      ("^1 || ^2", ">=1 <3"),
      ("^2 || ^1", "^1 || ^2"),
      ("*", ""),
      ("1.2.3", "=1.2.3 || 1.2.3"),
      (">=1.0.0-0 <2", "1.0.0-0 || >1.0.0-0 <2.0.0"),
      ("<1 >2", "<0.0.0"),
    ];
    for (left, right) in table {
      assert_eq!(set(left), set(right), "{left} {right}");
    }
    for (left, right) in [("^1.0.0", "^1.0.1"), ("^1", "^1 || ^2"), ("1.0.0-a", "1.0.0-b"), ("^1.0.0-a", "^1.0.0")] {
      assert_ne!(set(left), set(right), "{left} {right}");
    }
  }

  #[test]
  fn one_range_in_another() {
    let table = [
      ("^1.0.0", "^1.2.0", true),
      ("^1.2.0", "^1.0.0", false),
      ("*", "^1 || ^3", true),
      ("^1.0.0", "^1.1.0-beta", false),
      ("^1.1.0-alpha", "^1.1.0-beta", true),
      ("^1.1.0-beta.2", "1.1.0-beta.1", false),
      ("^1", "<1 >2", true),
    ];
    for (outer, inner, expected) in table {
      assert_eq!(set(outer).is_superset(&set(inner)), expected, "{inner} in {outer}");
    }
  }

  #[test]
  fn versions_of_both() {
    let table =
      [("^1", "^2", true), ("^1.2", "~1.4", false), ("<=1.0.0", ">=1", false), ("<1.0.0-b", ">1.0.0-a", false)];
    for (left, right, disjoint) in table {
      assert_eq!(set(left).intersection(&set(right)).is_empty(), disjoint, "{left} {right}");
    }
    assert_eq!(set("^1.2").intersection(&set("~1.4 || ^2")), set("~1.4"));
  }

  #[test]
  fn the_lowest() {
    let table = [
      ("^1.2", Some("1.2.0")),
      (">1.2.3", Some("1.2.4")),
      ("^2 || ^1", Some("1.0.0")),
      ("*", Some("0.0.0")),
      ("^1.0.0-beta.1", Some("1.0.0-beta.1")),
      (">1.0.0-beta.1", Some("1.0.0-beta.1.0")),
      ("<1 >2", None),
    ];
    for (range, lowest) in table {
      assert_eq!(set(range).lowest(), lowest.and_then(Version::parse), "{range}");
    }
  }

  /// The set and the range agree on what they match, for every pair of comparators near each other.
  #[test]
  fn matches_what_the_range_matches() {
    let signs = ["", "<", "<=", ">", ">=", "^"];
    let versions = ["0.0.0", "1.2.2", "1.2.3-a", "1.2.3-b", "1.2.3-b.0", "1.2.3", "2.0.0-0", "2.0.0"];
    let probes = versions.map(|version| (Version::parse(version).unwrap(), set(version)));
    let single: Vec<String> =
      signs.iter().flat_map(|sign| versions.map(|version| format!("{sign}{version}"))).collect();
    for (left, right) in single.iter().flat_map(|left| single.iter().map(move |right| (left, right))) {
      for text in [format!("{left} {right}"), format!("{left} || {right}")] {
        let range = Range::parse(&text).unwrap();
        let taken = range.versions();
        for (version, alone) in &probes {
          assert_eq!(taken.is_superset(alone), range.matches(version), "{version:?} in {text}");
        }
      }
    }
  }
}
