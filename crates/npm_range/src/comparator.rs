//! The test of a version.

use std::cmp::Ordering;

use crate::version::Version;

/// A sign in front of a full version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
  Equal,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
}

impl Sign {
  /// Takes the sign off the front of a comparator; without one, equality is meant.
  pub(crate) fn split(text: &str) -> (Self, &str) {
    // The longer ones first, since they begin as the shorter do.
    [
      (">=", Self::GreaterOrEqual),
      ("<=", Self::LessOrEqual),
      (">", Self::Greater),
      ("<", Self::Less),
      ("=", Self::Equal),
    ]
    .into_iter()
    .find_map(|(sign, meaning)| Some((meaning, text.strip_prefix(sign)?)))
    .unwrap_or((Self::Equal, text))
  }

  fn holds(self, order: Ordering) -> bool {
    match self {
      Self::Equal => order.is_eq(),
      Self::Less => order.is_lt(),
      Self::LessOrEqual => order.is_le(),
      Self::Greater => order.is_gt(),
      Self::GreaterOrEqual => order.is_ge(),
    }
  }
}

/// A sign and the version that it compares with.
#[derive(Debug, Clone)]
pub(crate) struct Comparator {
  pub(crate) sign: Sign,
  pub(crate) version: Version,
}

impl Comparator {
  /// Whether every release holds.
  pub(crate) fn is_any(&self) -> bool {
    self.sign == Sign::GreaterOrEqual && self.version.numbers == [0, 0, 0] && self.version.prerelease.is_empty()
  }
}

/// Comparators that all have to hold; none of them means any version.
#[derive(Debug, Clone, Default)]
pub(crate) struct Alternative(pub(crate) Vec<Comparator>);

impl Alternative {
  pub(crate) fn is_any(&self) -> bool {
    self.0.is_empty()
  }

  pub(crate) fn matches(&self, version: &Version) -> bool {
    let holds = |comparator: &Comparator| comparator.sign.holds(version.cmp(&comparator.version));
    let names_it = |comparator: &Comparator| {
      !comparator.version.prerelease.is_empty() && comparator.version.numbers == version.numbers
    };
    self.0.iter().all(holds) && (version.prerelease.is_empty() || self.0.iter().any(names_it))
  }
}
