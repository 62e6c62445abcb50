//! InvalidVersion: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A text that is no version.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{found}` is not a version")]
pub struct InvalidVersion {
  /// Path of the option.
  pub place: String,
  /// The text.
  pub found: String,
  /// A version near it.
  pub suggestion: Option<String>,
}

impl Event for InvalidVersion {
  const CODE: Code = Code::InvalidVersion;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some("a version such as `19.2.0`, or `false` for none".to_owned())
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }
}
