//! `fedpack.lock`: what the remotes of a build promised when they were last asked.
//!
//! A TOML text that people review and merge: sorted, with one list entry a line. It holds what is checked in a host's build, and which
//! files a page loads for an exposed module, for early hints; what nobody reads (the remotes of a remote, files of shared modules, who asks
//! for a range) is left out.

mod error;
mod read;
mod version;
mod write;

use std::collections::BTreeMap;

pub use error::{LockError, LockProblem};
use fedpack_manifest::Contract;
use serde::Serialize;
pub use version::VERSION;

/// A lock file. Made by [`Lock::read`], or empty by `default`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
  /// Its entries; in a lock that was read, sorted by alias and manifest.
  pub remotes: Vec<Locked>,
}

/// The promises of one remote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LockedRemote"))]
pub struct Locked {
  /// Key of the remote in the options.
  pub alias: String,
  /// Where its manifest was.
  pub manifest: String,
  /// The promise. Of one that was read, only what the lock holds is known.
  pub contract: Contract,
}

impl Lock {
  /// With these entries in place of those with the same alias and manifest. The others stay, unless `remove` is set.
  #[must_use]
  pub fn updated(self, remotes: Vec<Locked>, remove: bool) -> Self {
    let kept = if remove { Vec::new() } else { self.remotes };
    let by_identity = |locked: Locked| ((locked.alias.clone(), locked.manifest.clone()), locked);
    let all: BTreeMap<_, _> = kept.into_iter().chain(remotes).map(by_identity).collect();
    Self { remotes: all.into_values().collect() }
  }
}

#[cfg(test)]
mod mutated;
#[cfg(test)]
mod tests;
