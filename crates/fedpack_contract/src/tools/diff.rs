//! Comparing manifests, and entries of lock files.

use fedpack_bridge::ToolProblem;
use fedpack_manifest::Contract;
use serde::{Deserialize, Serialize};

use super::manifest::known;
use crate::diff::{Change, diff};

/// Two manifests, or entries of lock files, to compare.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DiffInput {
  /// What was promised.
  old: DiffSide,
  /// What is promised now.
  new: DiffSide,
}

/// One side of a comparison.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum DiffSide {
  /// A manifest.
  Manifest {
    /// Its URL or file.
    source: String,
    /// Its text.
    text: String,
  },
  /// An entry of a lock file.
  Locked {
    /// What it says of the remote.
    contract: Box<Contract>,
  },
}

/// What changed.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DiffOutput {
  /// Those that break consumers first.
  changes: Vec<Change>,
  /// Whether one of them does.
  breaking: bool,
}

/// What changed between two manifests, and whether that breaks their consumers.
///
/// # Errors
/// A manifest that can't be read, with its `source`.
pub fn diff_manifests(input: DiffInput) -> Result<DiffOutput, ToolProblem> {
  let locked = [&input.old, &input.new].iter().any(|side| matches!(side, DiffSide::Locked { .. }));
  let (mut old, mut new) = (contract(input.old)?, contract(input.new)?);
  if locked {
    // A lock does not hold what a remote consumes itself.
    (old.remotes, new.remotes) = (Vec::new(), Vec::new());
  }
  let changes = diff(&old, &new);
  Ok(DiffOutput { breaking: changes.iter().any(|change| change.breaking), changes })
}

fn contract(side: DiffSide) -> Result<Contract, ToolProblem> {
  match side {
    DiffSide::Locked { contract } => Ok(*contract),
    DiffSide::Manifest { source, text } => {
      known(&text).map_err(|problem| ToolProblem { problem, source: Some(source) })
    }
  }
}
