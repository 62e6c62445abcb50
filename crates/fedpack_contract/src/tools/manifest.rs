//! Reading manifests.

use fedpack_bridge::ToolProblem;
use fedpack_manifest::{Contract, SCHEMA};
use serde::{Deserialize, Serialize};

/// A manifest to read.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReadManifestInput {
  /// Its text.
  text: String,
}

/// A manifest that was read.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReadManifestOutput {
  /// What it promises.
  contract: Contract,
}

/// Reads a manifest, whoever made it.
///
/// # Errors
/// A text that is not a manifest.
pub fn read_manifest(input: ReadManifestInput) -> Result<ReadManifestOutput, ToolProblem> {
  Ok(ReadManifestOutput { contract: Contract::read(&input.text)? })
}

/// Two manifests to compare.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SamePromiseInput {
  /// Text of the one.
  old: String,
  /// Text of the other.
  new: String,
  /// Compares what a host's build neither checks nor says (versions, releases, hashes), too, as for a lock file.
  exact: bool,
}

/// Whether two manifests promise the same.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SamePromiseOutput {
  /// Whether they do.
  same: bool,
}

/// Compares the promises of two manifests. Of what can't be read, the reason is compared.
///
/// # Errors
/// None.
#[allow(clippy::unnecessary_wraps, reason = "as all tools have it")]
pub fn same_promise(SamePromiseInput { old, new, exact }: SamePromiseInput) -> Result<SamePromiseOutput, ToolProblem> {
  let read = |text: &str| {
    let contract = Contract::read(text).map_err(|error| error.to_string());
    if exact { contract } else { contract.map(Contract::checked) }
  };
  Ok(SamePromiseOutput { same: old == new || read(&old) == read(&new) })
}

/// A contract that can be kept and compared. One of a later version says something that is not understood here.
pub(super) fn known(text: &str) -> Result<Contract, String> {
  let contract = Contract::read(text).map_err(|error| error.to_string())?;
  match contract.schema {
    Some(found) if found > u64::from(SCHEMA) => {
      Err(format!("the manifest has version {found}, but this version of fedpack reads {SCHEMA}: update fedpack"))
    }
    _ => Ok(contract),
  }
}
