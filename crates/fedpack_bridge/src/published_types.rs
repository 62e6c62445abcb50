//! The types that a build publishes.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The files with the types of a container, as its manifest names them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PublishedTypes {
  /// The archive, relative to the public path.
  pub zip: String,
  /// The types of the run-time API; empty where there are none.
  pub api: String,
  /// A hash of the declarations of each expose, by its key.
  pub hashes: BTreeMap<String, String>,
}
