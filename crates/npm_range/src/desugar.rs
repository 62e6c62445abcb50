//! `^`, `~`, hyphens and parts left out, as plain comparators.
//!
//! All give `None` for what is no range. An upper bound that is not written ends before the prereleases of the next
//! version, hence the `-0`.

use crate::{
  comparator::{Comparator, Sign},
  partial::{Partial, number},
  version::Version,
};

/// The comparators that one comparator of a range stands for. None of them means any version.
type Comparators = Option<Vec<Comparator>>;

/// The lowest prerelease.
const LOWEST: &str = "0";

/// `^1.2.3`: up to the next change of the leftmost number that is not zero.
pub(crate) fn caret(partial: &Partial<'_>) -> Comparators {
  match partial.parts.map(|part| part.map(number)) {
    [None, ..] => Some(Vec::new()),
    [Some(major), None, _] => between([major?, 0, 0], [major? + 1, 0, 0]),
    [Some(major), Some(minor), None] if major? == 0 => between([0, minor?, 0], [0, minor? + 1, 0]),
    [Some(major), Some(minor), None] => between([major?, minor?, 0], [major? + 1, 0, 0]),
    [Some(major), Some(minor), Some(patch)] => {
      let next = match [major?, minor?, patch?] {
        [0, 0, patch] => [0, 0, patch + 1],
        [0, minor, _] => [0, minor + 1, 0],
        [major, ..] => [major + 1, 0, 0],
      };
      from_to(Version::parse(partial.bare)?, next)
    }
  }
}

/// `~1.2.3`: up to the next minor version.
pub(crate) fn tilde(partial: &Partial<'_>) -> Comparators {
  match partial.parts.map(|part| part.map(number)) {
    [None, ..] => Some(Vec::new()),
    [Some(major), None, _] => between([major?, 0, 0], [major? + 1, 0, 0]),
    [Some(major), Some(minor), None] => between([major?, minor?, 0], [major?, minor? + 1, 0]),
    [Some(major), Some(minor), Some(_)] => from_to(Version::parse(partial.bare)?, [major?, minor? + 1, 0]),
  }
}

/// `1.2.3 - 2.3`: both ends belong to it, and a part left out at the end takes every number.
pub(crate) fn hyphen(from: &Partial<'_>, to: &Partial<'_>) -> Comparators {
  let low = match from.parts.map(|part| part.map(number)) {
    [None, ..] => Vec::new(),
    [Some(major), None, _] => at_least(Version::new([major?, 0, 0], "")?),
    [Some(major), Some(minor), None] => at_least(Version::new([major?, minor?, 0], "")?),
    [Some(_), Some(_), Some(_)] => full(Sign::GreaterOrEqual, from)?,
  };
  let high = match to.parts.map(|part| part.map(number)) {
    [None, ..] => Vec::new(),
    [Some(major), None, _] => below([major? + 1, 0, 0])?,
    [Some(major), Some(minor), None] => below([major?, minor? + 1, 0])?,
    // Npm writes a prerelease at the end anew, which loses what stood in front.
    [Some(_), Some(_), Some(_)] if !to.prerelease.is_empty() => {
      full(Sign::LessOrEqual, &Partial { prefix: "", ..*to })?
    }
    [Some(_), Some(_), Some(_)] => full(Sign::LessOrEqual, to)?,
  };
  Some(low.into_iter().chain(high).collect())
}

/// A version or a part of one, with or without a sign.
pub(crate) fn signed(sign: Sign, partial: &Partial<'_>) -> Comparators {
  if partial.has_gap() {
    return None;
  }
  match partial.parts.map(|part| part.map(number)) {
    [None, ..] if matches!(sign, Sign::Less | Sign::Greater) => below([0, 0, 0]),
    [None, ..] => Some(Vec::new()),
    [Some(major), None, _] => part_left_out(sign, [major?, 0, 0], [major? + 1, 0, 0]),
    [Some(major), Some(minor), None] => part_left_out(sign, [major?, minor?, 0], [major?, minor? + 1, 0]),
    [Some(_), Some(_), Some(_)] => full(sign, partial),
  }
}

/// A full version behind a sign. Only a `v` may stand between them.
pub(crate) fn full(sign: Sign, partial: &Partial<'_>) -> Comparators {
  let prefix = partial.prefix.trim_start_matches(' ');
  let version = Version::parse(&format!("{prefix}{}", partial.bare))?;
  let may_be_any = sign == Sign::GreaterOrEqual && prefix.is_empty();
  Some(if may_be_any { at_least(version) } else { vec![Comparator { sign, version }] })
}

/// `1.x` stands for every version from its first to before the next.
fn part_left_out(sign: Sign, first: [u64; 3], next: [u64; 3]) -> Comparators {
  match sign {
    Sign::Equal => between(first, next),
    Sign::Less => below(first),
    Sign::LessOrEqual => below(next),
    Sign::Greater => Version::new(next, "").map(at_least),
    Sign::GreaterOrEqual => Version::new(first, "").map(at_least),
  }
}

fn between(first: [u64; 3], next: [u64; 3]) -> Comparators {
  from_to(Version::new(first, "")?, next)
}

fn from_to(first: Version, next: [u64; 3]) -> Comparators {
  Some(at_least(first).into_iter().chain(below(next)?).collect())
}

/// To npm, `>=0.0.0` is a star: it then does not say which prereleases of 0.0.0 are meant.
fn at_least(version: Version) -> Vec<Comparator> {
  let comparator = Comparator { sign: Sign::GreaterOrEqual, version };
  if comparator.is_any() { Vec::new() } else { vec![comparator] }
}

fn below(numbers: [u64; 3]) -> Comparators {
  Some(vec![Comparator { sign: Sign::Less, version: Version::new(numbers, LOWEST)? }])
}
