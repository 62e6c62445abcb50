//! DescriptionUnreadable: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A package.json that sharing asks cannot be read or is no JSON object.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{reason}, so no version is read from it")]
pub struct DescriptionUnreadable {
  /// Path of the file.
  pub path: String,
  /// The reader's message.
  pub reason: String,
}

impl Event for DescriptionUnreadable {
  const CODE: Code = Code::DescriptionUnreadable;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.path.clone()
  }

  fn help(&self) -> Option<String> {
    Some("fix the file; versions and ranges are read from it".to_owned())
  }
}
