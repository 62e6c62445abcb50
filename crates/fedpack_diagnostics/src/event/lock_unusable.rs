//! LockUnusable: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, SourceLocation};

/// The lock file cannot be read, or not be written.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{reason}")]
pub struct LockUnusable {
  /// The lock file.
  pub path: String,
  /// Why.
  pub reason: String,
  /// Where in the lock file, if a part of it is the reason.
  pub location: Option<SourceLocation>,
}

impl Event for LockUnusable {
  const CODE: Code = Code::LockUnusable;

  fn place(&self) -> String {
    self.location.as_ref().map_or_else(|| self.path.clone(), ToString::to_string)
  }

  fn location(&self) -> Option<SourceLocation> {
    self.location.clone()
  }

  fn help(&self) -> Option<String> {
    Some("fix it, or delete it and run `fedpack lock`".to_owned())
  }
}
