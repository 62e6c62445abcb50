#![doc = include_str!("../README.md")]
// - `range`: a range as a list of alternatives.
// - `version`: versions, and their order.
// - `parse`: a range into alternatives, hyphens and comparators.
// - `partial`: a version with parts left out (`1.x`).
// - `desugar`: `^`, `~`, hyphens and parts left out into plain comparators.
// - `comparator`: what a version is tested with.
// - `set`: the versions that a range matches, to compare ranges; made of `interval`s.
// - `satisfies`: the same for who has texts.
// - `space`: what counts as a space.

mod comparator;
mod desugar;
mod interval;
mod parse;
mod partial;
mod range;
mod satisfies;
mod set;
mod space;
mod version;

pub use range::Range;
pub use satisfies::{is_range, is_version, max_satisfying, satisfies};
pub use set::VersionSet;
pub use version::Version;
