//! Versions, and their order.

use std::cmp::Ordering;

use crate::space;

/// The highest number in a version: the highest that JavaScript counts to exactly.
pub(crate) const MAX_NUMBER: u64 = (1 << 53) - 1;

/// The longest version, in UTF-16 units.
const MAX_LENGTH: usize = 256;

/// A full version: three numbers, and perhaps a prerelease.
///
/// Ordered as npm orders versions. Build metadata decides nothing and is not kept, so versions that differ in it alone are equal.
#[derive(Debug, Clone)]
pub struct Version {
  pub(crate) numbers: [u64; 3],
  /// Without the hyphen; empty for a release.
  pub(crate) prerelease: String,
}

impl Version {
  /// Reads a version, with or without a `v` in front. `None` when npm does not take it for one: parts left out, leading
  /// zeros, more than 256 characters, numbers above 2^53 - 1.
  pub fn parse(text: &str) -> Option<Self> {
    if text.encode_utf16().count() > MAX_LENGTH {
      return None;
    }
    let text = space::trim(text);
    let version = semver::Version::parse(text.strip_prefix('v').unwrap_or(text)).ok()?;
    Self::new([version.major, version.minor, version.patch], version.pre.as_str())
  }

  /// The text of a version without the `v`, `=` and spaces around it, as npm's `clean` reads it. `None` when there is no
  /// version. Build metadata is kept.
  pub fn clean(text: &str) -> Option<&str> {
    let bare = space::trim(text).trim_start_matches(['=', 'v']);
    let bare = space::trim(bare);
    let is_bare = bare.starts_with(|char: char| char.is_ascii_digit());
    (is_bare && Self::parse(bare).is_some()).then_some(bare)
  }

  /// `None` when a number is too high.
  pub(crate) fn new(numbers: [u64; 3], prerelease: &str) -> Option<Self> {
    let fits = numbers.iter().all(|number| *number <= MAX_NUMBER);
    fits.then(|| Self { numbers, prerelease: prerelease.to_owned() })
  }
}

impl Ord for Version {
  fn cmp(&self, other: &Self) -> Ordering {
    self.numbers.cmp(&other.numbers).then_with(|| compare_prereleases(&self.prerelease, &other.prerelease))
  }
}

impl PartialOrd for Version {
  fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
    Some(self.cmp(other))
  }
}

/// By the order: npm rounds numbers of prereleases, so that two texts may stand for one version.
impl PartialEq for Version {
  fn eq(&self, other: &Self) -> bool {
    self.cmp(other).is_eq()
  }
}

impl Eq for Version {}

/// A release is higher than its prereleases, and the first identifier that differs decides.
fn compare_prereleases(left: &str, right: &str) -> Ordering {
  match (left.is_empty(), right.is_empty()) {
    (true, true) => return Ordering::Equal,
    (true, false) => return Ordering::Greater,
    (false, true) => return Ordering::Less,
    (false, false) => {}
  }
  let mut lefts = left.split('.');
  let mut rights = right.split('.');
  loop {
    match (lefts.next(), rights.next()) {
      (None, None) => return Ordering::Equal,
      (None, Some(_)) => return Ordering::Less,
      (Some(_), None) => return Ordering::Greater,
      (Some(left), Some(right)) if left == right => {}
      (Some(left), Some(right)) => return compare_identifiers(left, right),
    }
  }
}

/// Numbers are lower than words. As in JavaScript, numbers above 2^53 are rounded.
fn compare_identifiers(left: &str, right: &str) -> Ordering {
  match (number(left), number(right)) {
    (Some(left), Some(right)) => left.total_cmp(&right),
    (Some(_), None) => Ordering::Less,
    (None, Some(_)) => Ordering::Greater,
    (None, None) => left.cmp(right),
  }
}

fn number(identifier: &str) -> Option<f64> {
  let is_number = identifier.bytes().all(|byte| byte.is_ascii_digit());
  is_number.then(|| identifier.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
  use std::cmp::Ordering::{self, Equal, Less};

  use super::Version;

  fn compared(left: &str, right: &str) -> Option<Ordering> {
    Some(Version::parse(left)?.cmp(&Version::parse(right)?))
  }

  #[test]
  fn orders_as_npm_does() {
    let table = [
      ("1.2.3", "1.2.4", Less),
      ("1.2.9", "1.2.10", Less),
      ("1.2.3-a", "1.2.3", Less),
      ("1.2.3-1", "1.2.3-a", Less),
      ("1.2.3-2", "1.2.3-10", Less),
      ("1.2.3-a", "1.2.3-a.0", Less),
      ("1.2.3-a.b", "1.2.3-a.c", Less),
      ("1.2.3-A", "1.2.3-a", Less),
      ("1.2.3+a", "1.2.3+b", Equal),
      ("v1.2.3", "1.2.3", Equal),
      ("1.2.3-9007199254740992", "1.2.3-9007199254740993", Equal),
      ("1.2.3-9007199254740992.b", "1.2.3-9007199254740993.a", Equal),
    ];
    for (left, right, order) in table {
      assert_eq!(compared(left, right), Some(order), "{left} {right}");
      assert_eq!(compared(right, left), Some(order.reverse()), "{right} {left}");
    }
  }

  #[test]
  fn finds_the_version_in_what_stands_around_it() {
    for text in ["1.2.3", "v1.2.3", "=1.2.3", "=v1.2.3", " 1.2.3\n", "\u{feff}v 1.2.3 ", "vv1.2.3"] {
      assert_eq!(Version::clean(text), Some("1.2.3"), "{text}");
    }
    assert_eq!(Version::clean(" v1.2.3-rc.1+build.7 "), Some("1.2.3-rc.1+build.7"));
    for text in ["", "v", "v1", "V1.2.3", "^1.2.3", "1.2.x", "latest", "1.2.3 4"] {
      assert_eq!(Version::clean(text), None, "{text}");
    }
  }

  #[test]
  fn reads_versions_as_npm_does() {
    let longest = format!("1.2.3-{}", "a".repeat(250));
    for text in ["1.2.3", "v1.2.3", " 1.2.3\u{feff}", "1.2.3-a.1+b.01", "1.2.3--", "9007199254740991.0.0", &longest] {
      assert!(Version::parse(text).is_some(), "{text}");
    }
    let too_long = format!("{longest}a");
    let invalid = [
      "",
      "1.2",
      "1.2.3.4",
      "=1.2.3",
      "V1.2.3",
      "vv1.2.3",
      "v 1.2.3",
      "01.2.3",
      "1.2.3-01",
      "1.2.3-",
      "1.2.3+",
      "1.2.3-a..b",
      "1.2.3-é",
      "\u{85}1.2.3",
      "9007199254740992.0.0",
      "99999999999999999999.0.0",
      "1.2.x",
      "latest",
      &too_long,
    ];
    for text in invalid {
      assert!(Version::parse(text).is_none(), "{text}");
    }
  }
}
