//! What the wrapper asks of the types of remotes, and is told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How an archive of types is to be read. The archive itself is handed over beside this, as bytes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ConsumeTypesInput {
  /// The name by which the host knows the remote.
  pub alias: String,
  /// The keys that the remote exposes; `None` where only the archive tells.
  pub exposes: Option<Vec<String>>,
}

/// What a host writes of a remote's types.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ConsumeTypesOutput {
  /// Texts by their places in the folder of the remote, with `/`. All places are safe on every system.
  pub files: BTreeMap<String, String>,
  /// Keys of exposes that have types, each with a hash of its declarations.
  pub exposes: BTreeMap<String, String>,
  /// How many files of the archive were left out, as they are none of types.
  pub skipped: usize,
}

/// The names of a host's remotes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypeFoldersInput {
  /// The names.
  pub aliases: Vec<String>,
}

/// Which of the names can be folders.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypeFoldersOutput {
  /// Why a name can be none, by that name.
  pub refused: BTreeMap<String, String>,
}

/// What is in a host's folder of types.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HostTypesInput {
  /// The folders that have API types.
  pub aliases: Vec<String>,
  /// The packages whose functions get types.
  pub runtimes: Vec<String>,
}

/// A file of a host's folder of types.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HostTypesOutput {
  /// Its text.
  pub text: String,
}
