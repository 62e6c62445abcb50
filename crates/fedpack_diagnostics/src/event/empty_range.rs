//! EmptyRange: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// `requiredVersion` is an empty text.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("empty, so any version is accepted")]
pub struct EmptyRange {
  /// Path of the option.
  pub place: String,
}

impl Event for EmptyRange {
  const CODE: Code = Code::EmptyRange;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("write `false` if that is intended, or a range such as `^19.2.0`".to_owned())
  }
}
