//! Comparing manifests, and entries of lock files.

use fedpack_manifest::Contract;
use serde::{Deserialize, Serialize};

use super::{Problem, manifest::known};
use crate::diff::{Change, diff};

#[derive(Deserialize)]
pub(super) struct Input {
  old: Side,
  new: Side,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Side {
  Manifest { source: String, text: String },
  Locked { contract: Box<Contract> },
}

#[derive(Serialize)]
pub(super) struct Output {
  changes: Vec<Change>,
  breaking: bool,
}

pub(super) fn compare(input: Input) -> Result<Output, Problem> {
  let locked = [&input.old, &input.new].iter().any(|side| matches!(side, Side::Locked { .. }));
  let (mut old, mut new) = (contract(input.old)?, contract(input.new)?);
  if locked {
    // A lock does not hold what a remote consumes itself.
    (old.remotes, new.remotes) = (Vec::new(), Vec::new());
  }
  let changes = diff(&old, &new);
  Ok(Output { breaking: changes.iter().any(|change| change.breaking), changes })
}

fn contract(side: Side) -> Result<Contract, Problem> {
  match side {
    Side::Locked { contract } => Ok(*contract),
    Side::Manifest { source, text } => known(&text).map_err(|problem| Problem { problem, source: Some(source) }),
  }
}
