//! A version range.

use crate::{comparator::Alternative, parse, version::Version};

/// A version range: some alternatives, of which a version has to match one.
#[derive(Debug, Clone)]
pub struct Range(pub(crate) Vec<Alternative>);

impl Range {
  /// Reads a range (npm's `validRange`). `None` when npm does not take the text for one. The empty text is one: any version.
  pub fn parse(text: &str) -> Option<Self> {
    parse::alternatives(text).map(Self)
  }

  /// The number of comparators, at least one for each alternative: what testing a version costs.
  #[allow(clippy::len_without_is_empty, reason = "an empty range tests nothing, and matches every version")]
  pub fn len(&self) -> usize {
    self.0.iter().map(|alternative| alternative.0.len().max(1)).sum()
  }

  /// Whether the version is in the range. A prerelease is only where a comparator names a prerelease of the same three
  /// numbers.
  pub fn matches(&self, version: &Version) -> bool {
    self.0.iter().any(|alternative| alternative.matches(version))
  }
}
