//! ChunkGlobalName: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// The container's global is the one that chunks are loaded through.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the container `{name}` would overwrite the global that loads the chunks of `{unique_name}`")]
pub struct ChunkGlobalName {
  /// The container's name.
  pub name: String,
  /// `output.uniqueName`.
  pub unique_name: String,
}

impl Event for ChunkGlobalName {
  const CODE: Code = Code::ChunkGlobalName;

  fn place(&self) -> String {
    "name".to_owned()
  }

  fn help(&self) -> Option<String> {
    Some("give the container another name, or set `output.chunkLoadingGlobal`".to_owned())
  }
}
