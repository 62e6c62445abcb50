//! The one place that says what a version range and a version are: npm's grammar, as its `semver` 7 reads it.
//!
//! In: text of package.json files and options. Out: a [`Version`] or a [`Range`] of comparators, or `None`. The time is
//! linear in the length of the text.
//!
//! The crate `semver` compares versions by other rules for huge numbers, and knows Cargo's ranges; it checks the syntax
//! of versions here. Crates for npm's ranges keep one interval an alternative, which loses which prereleases were named.
//!
//! - [`version`]: versions, and their order.
//! - `parse`: a range into alternatives, hyphens and comparators.
//! - `partial`: a version with parts left out (`1.x`).
//! - `desugar`: `^`, `~`, hyphens and parts left out into plain comparators.
//! - `comparator`: what a version is tested with.
//! - `set`: all versions that a range takes, to compare ranges; made of `interval`s.
//! - `space`: what counts as a space.

mod comparator;
mod desugar;
mod interval;
mod parse;
mod partial;
mod set;
mod space;
#[cfg(test)]
mod table;
pub mod version;

pub use set::VersionSet;
pub use version::Version;

use comparator::Alternative;

/// A range: some alternatives, of which one has to hold.
#[derive(Debug, Clone)]
pub struct Range(Vec<Alternative>);

impl Range {
  /// Reads a range. `None` when npm does not take it for one. The empty text is one: any version.
  pub fn parse(text: &str) -> Option<Self> {
    parse::alternatives(text).map(Self)
  }

  /// How many comparators it has, at least one for each alternative: what testing a version costs.
  #[allow(clippy::len_without_is_empty, reason = "an empty range tests nothing, and takes every version")]
  pub fn len(&self) -> usize {
    self.0.iter().map(|alternative| alternative.0.len().max(1)).sum()
  }

  /// Whether the range takes the version. A prerelease is taken only where a comparator names a prerelease of the same
  /// three numbers.
  pub fn takes(&self, version: &Version) -> bool {
    self.0.iter().any(|alternative| alternative.takes(version))
  }
}

/// Whether npm reads the text as a version range (`validRange`). The empty text is one: any version.
pub fn is_range(text: &str) -> bool {
  Range::parse(text).is_some()
}

/// Whether npm reads the text as a full version (`valid`), with or without a `v` in front.
pub fn is_version(text: &str) -> bool {
  Version::parse(text).is_some()
}
