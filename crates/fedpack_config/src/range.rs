//! The one place that says what a version range and a version are.
//!
//! Traps: the range parser reads `1 foo` as `1` and `>=1, <2` as `>=1`, so each comparator is parsed alone; it does not
//! know a sign in front of a star; and it takes a leading zero, as npm's loose mode does.

use nodejs_semver::Range;

const SIGNS: &[&str] = &["", "<", "<=", "=", ">", ">=", "^", "~", "~>"];

/// Whether npm reads the text as a version range. The empty text is one: any version.
pub fn is_range(text: &str) -> bool {
  text.split("||").all(is_alternative)
}

/// Whether the text is a full version.
pub fn is_version(text: &str) -> bool {
  semver::Version::parse(text).is_ok()
}

/// Comparators, all of which must hold, or `from - to`.
fn is_alternative(text: &str) -> bool {
  // Whether a sign or a hyphen waits for its version.
  let mut open = false;
  let mut empty = true;
  for token in text.split_whitespace() {
    let version = token.trim_start_matches(['<', '>', '=', '~', '^']);
    let sign = token.strip_suffix(version).unwrap_or_default();
    let is_hyphen = token == "-";
    let fits = match version {
      "-" => !empty && !open && sign.is_empty(),
      "" => !open && SIGNS.contains(&sign),
      _ => (sign.is_empty() || !open) && SIGNS.contains(&sign) && is_comparator(version),
    };
    if !fits {
      return false;
    }
    open = is_hyphen || version.is_empty();
    empty = false;
  }
  !open
}

fn is_comparator(version: &str) -> bool {
  matches!(version.trim_start_matches('v'), "*" | "x" | "X") || Range::parse(version).is_ok()
}

#[cfg(test)]
mod tests {
  use super::{is_range, is_version};

  /// Checked against `validRange` of npm's `semver` 7.
  #[test]
  fn ranges() {
    let valid = [
      "",
      "*",
      "x",
      "1",
      "1.x",
      "1.2.3",
      "v1.2.3",
      "=1.2.3",
      "^19.2.4",
      "~1.2",
      "~>1.2",
      ">=1.2.3 <2",
      ">= 1.2",
      "^1 || ^2",
      "^16.8.0||^17||*",
      "1.2 - 2.0",
      "1.2.3 - v2",
      "1.0.0-beta.1",
      "1.2.3+build",
      "^*",
      ">=x",
      "^1.x",
      "||",
      "1 2",
      "<1 >2",
    ];
    let invalid = [
      "nineteen",
      "1 foo",
      "foo 1",
      ">=1, <2",
      "1,2",
      "1,<2",
      "^19.2.4.1",
      "1.2.y",
      "^^1",
      "1.2.3 -",
      "- 1",
      "1 - - 2",
      ">=",
      "1 | 2",
      "1.2.3-a_b",
      "latest",
      "workspace:*",
      "1..2",
      "^ ^1",
      "99999999999999999999.0.0",
      "1 -2",
    ];
    for text in valid {
      assert!(is_range(text), "{text}");
    }
    for text in invalid {
      assert!(!is_range(text), "{text}");
    }
  }

  #[test]
  fn versions() {
    for (text, valid) in [("1.2.3", true), ("1.2.3-a.1+b", true), ("1.2", false), ("v1.2.3", false), ("1.2.3.4", false)]
    {
      assert_eq!(is_version(text), valid, "{text}");
    }
  }
}
