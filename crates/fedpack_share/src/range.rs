//! Versions and ranges as npm reads them: which version a range takes, and which of some is the highest.
//!
//! No text panics, and the time is linear in its length; versions have 256 characters at most, as npm has it.

use std::cmp::Ordering;

use fedpack_config::range::{Range, Version};

/// Whether the range takes the version. `false` also when one of them is none.
pub fn satisfies(version: &str, range: &str) -> bool {
  let range = Range::parse(range);
  range.zip(Version::parse(version)).is_some_and(|(range, version)| range.takes(&version))
}

/// The highest of the versions that the range takes. Of equal ones the first; `None` when there is none.
pub fn highest<'a>(versions: impl IntoIterator<Item = &'a str>, range: &str) -> Option<&'a str> {
  let range = Range::parse(range)?;
  let mut best: Option<(&str, Version)> = None;
  for text in versions {
    let Some(version) = Version::parse(text).filter(|version| range.takes(version)) else { continue };
    if best.as_ref().is_none_or(|(_, best)| best.compare(&version).is_lt()) {
      best = Some((text, version));
    }
  }
  best.map(|(text, _)| text)
}

/// Which of two versions is higher. `None` when one of them is no version.
pub fn compare(left: &str, right: &str) -> Option<Ordering> {
  Some(Version::parse(left)?.compare(&Version::parse(right)?))
}

#[cfg(test)]
mod tests {
  use std::cmp::Ordering::{Equal, Greater};

  use super::{compare, highest, satisfies};

  #[test]
  fn what_is_no_version_or_range_satisfies_nothing() {
    assert!(satisfies("1.2.3", "^1.0.0"));
    for (version, range) in [("1.2", "^1.0.0"), ("", "*"), ("1.2.3", "latest"), ("latest", "latest"), ("2.0.0", "^1")] {
      assert!(!satisfies(version, range), "{version} {range}");
    }
  }

  #[test]
  fn the_highest_that_is_taken() {
    let versions = ["1.0.0", "1.10.0", "1.9.0", "2.0.0-rc.1", "2.0.0", "odd"];
    let table = [
      ("^1", Some("1.10.0")),
      ("*", Some("2.0.0")),
      ("<1.10", Some("1.9.0")),
      ("2.0.0-rc.1", Some("2.0.0-rc.1")),
      ("^3", None),
      ("odd", None),
    ];
    for (range, version) in table {
      assert_eq!(highest(versions, range), version, "{range}");
    }
    assert_eq!(highest(["1.0.0+a", "1.0.0+b"], "*"), Some("1.0.0+a"));
    assert_eq!(highest([], "*"), None);
  }

  #[test]
  fn compares() {
    assert_eq!(compare("1.10.0", "1.9.0"), Some(Greater));
    assert_eq!(compare("1.0.0+a", "1.0.0"), Some(Equal));
    assert_eq!(compare("1.0", "1.0.0"), None);
  }

  /// What a hostile package.json may hold; a rule that looks back would need minutes for it.
  #[test]
  fn long_texts_are_answered_at_once() {
    let size = 1 << 16;
    for text in ["1", " ", "1 ", "||", "^", "~ ", ">= ", "x.", "1-", "+a", "*", "v=", "1 - ", "a", "\u{feff}", "é"] {
      let long = text.repeat(size / text.len());
      assert!(!satisfies(&long, &long), "{text}");
      satisfies("1.0.0", &long);
      compare(&long, &long);
    }
  }
}
