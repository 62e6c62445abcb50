//! A version with parts left out.

use crate::version::MAX_NUMBER;

/// A part of a version: digits without a leading zero, or `None` for one that is left out or is `x`, `X` or `*`.
type Part<'a> = Option<&'a str>;

/// A version with parts left out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Partial<'a> {
  /// `v`, `=` and blanks in front, in any order and number: where a sign or a part left out follows, they mean nothing.
  pub(crate) prefix: &'a str,
  /// The text behind the prefix.
  pub(crate) bare: &'a str,
  /// The three parts.
  pub(crate) parts: [Part<'a>; 3],
  /// Without the hyphen; empty for none. Only after three parts.
  pub(crate) prerelease: &'a str,
}

impl<'a> Partial<'a> {
  /// Reads all of the text, which has no build metadata any more.
  pub(crate) fn parse(text: &'a str) -> Option<Self> {
    let bare = text.trim_start_matches(['v', '=', ' ']);
    let prefix = text.strip_suffix(bare)?;
    let (numbers, prerelease) = match bare.split_once('-') {
      Some((_, "")) => return None,
      Some((numbers, prerelease)) => (numbers, semver::Prerelease::new(prerelease).ok().map(|_| prerelease)?),
      None => (bare, ""),
    };
    let mut written = numbers.split('.');
    let mut parts = [None; 3];
    let mut count = 0;
    for (part, text) in parts.iter_mut().zip(written.by_ref()) {
      *part = read_part(text)?;
      count += 1;
    }
    let complete = written.next().is_none() && (prerelease.is_empty() || count == 3);
    complete.then_some(Self { prefix, bare, parts, prerelease })
  }

  /// Whether a number follows a part left out, as in `1.x.3`.
  pub(crate) fn has_gap(&self) -> bool {
    let [major, minor, patch] = self.parts;
    (major.is_none() && minor.is_some()) || (minor.is_none() && patch.is_some())
  }
}

/// The number that digits stand for. `None` when it is too high.
pub(crate) fn number(digits: &str) -> Option<u64> {
  digits.parse().ok().filter(|number| *number <= MAX_NUMBER)
}

/// The outer `None` when the text is no part at all.
fn read_part(text: &str) -> Option<Part<'_>> {
  match text {
    "x" | "X" | "*" => Some(None),
    "0" => Some(Some(text)),
    _ => {
      let is_number = !text.is_empty() && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
      is_number.then_some(Some(text))
    }
  }
}
