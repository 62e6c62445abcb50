//! InvalidRange: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A text that is no version range.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{found}` is not a version range")]
pub struct InvalidRange {
  /// Path of the option.
  pub place: String,
  /// The text.
  pub found: String,
  /// A range near it.
  pub suggestion: Option<String>,
}

impl Event for InvalidRange {
  const CODE: Code = Code::InvalidRange;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some("an npm version range such as `^19.2.0`, or `false` for any version".to_owned())
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }
}
