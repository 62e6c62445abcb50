//! LockUnusable: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// The lock file cannot be read, or not be written.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{reason}")]
pub struct LockUnusable {
  /// The lock file.
  pub path: String,
  /// What is wrong.
  pub reason: String,
}

impl Event for LockUnusable {
  const CODE: Code = Code::LockUnusable;

  fn place(&self) -> String {
    self.path.clone()
  }

  fn help(&self) -> Option<String> {
    Some("fix it, or delete it and run `fedpack lock`".to_owned())
  }
}
