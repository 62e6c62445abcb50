//! RemoteType: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// `name@url` under a remote type that does not load by script.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{found}` cannot be loaded as `{remote_type}`")]
pub struct RemoteType {
  /// Path of the remote.
  pub place: String,
  /// The remote as written.
  pub found: String,
  /// The type in force.
  pub remote_type: String,
  /// Whether the type comes from `library.type`, since `remoteType` is not given.
  pub from_library: bool,
}

impl Event for RemoteType {
  const CODE: Code = Code::RemoteType;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn suggestion(&self) -> Option<String> {
    Some(format!("script {}", self.found))
  }

  fn help(&self) -> Option<String> {
    let reason = if self.from_library { " (by default, remotes have the type of `library`)" } else { "" };
    Some(format!("or set `remoteType: 'script'`{reason}"))
  }
}
