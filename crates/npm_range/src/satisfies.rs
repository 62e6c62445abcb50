//! npm's functions for texts. What is no version or no range satisfies nothing.

use crate::{Range, Version};

/// Whether npm reads the text as a version range (`validRange`). The empty text is one: any version.
pub fn is_range(text: &str) -> bool {
  Range::parse(text).is_some()
}

/// Whether npm reads the text as a full version (`valid`), with or without a `v` in front.
pub fn is_version(text: &str) -> bool {
  Version::parse(text).is_some()
}

/// Whether the version is in the range. `false` also when one of them is invalid.
pub fn satisfies(version: &str, range: &str) -> bool {
  let range = Range::parse(range);
  range.zip(Version::parse(version)).is_some_and(|(range, version)| range.matches(&version))
}

/// The highest of the versions that are in the range (`maxSatisfying`). Of equal ones the first; `None` when there is none.
pub fn max_satisfying<'a>(versions: impl IntoIterator<Item = &'a str>, range: &str) -> Option<&'a str> {
  let range = Range::parse(range)?;
  let mut best: Option<(&str, Version)> = None;
  for text in versions {
    let Some(version) = Version::parse(text).filter(|version| range.matches(version)) else { continue };
    if best.as_ref().is_none_or(|(_, best)| *best < version) {
      best = Some((text, version));
    }
  }
  best.map(|(text, _)| text)
}

#[cfg(test)]
mod tests {
  use super::{max_satisfying, satisfies};

  #[test]
  fn what_is_no_version_or_range_satisfies_nothing() {
    assert!(satisfies("1.2.3", "^1.0.0"));
    for (version, range) in [("1.2", "^1.0.0"), ("", "*"), ("1.2.3", "latest"), ("latest", "latest"), ("2.0.0", "^1")] {
      assert!(!satisfies(version, range), "{version} {range}");
    }
  }

  #[test]
  fn the_highest_that_satisfies() {
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
      assert_eq!(max_satisfying(versions, range), version, "{range}");
    }
    assert_eq!(max_satisfying(["1.0.0+a", "1.0.0+b"], "*"), Some("1.0.0+a"));
    assert_eq!(max_satisfying([], "*"), None);
  }

  /// Texts that a hostile package.json may hold; a rule that looks back would need minutes for it.
  #[test]
  fn long_texts_are_answered_at_once() {
    let size = 1 << 16;
    for text in ["1", " ", "1 ", "||", "^", "~ ", ">= ", "x.", "1-", "+a", "*", "v=", "1 - ", "a", "\u{feff}", "é"] {
      let long = text.repeat(size / text.len());
      assert!(!satisfies(&long, &long), "{text}");
      satisfies("1.0.0", &long);
    }
  }
}
