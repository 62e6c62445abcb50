//! EmptyValue: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// Nothing where something is needed.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("must not be empty")]
pub struct EmptyValue {
  /// Path of the option.
  pub place: String,
  /// The kind of value that belongs here (`a share scope`).
  pub expected: String,
}

impl Event for EmptyValue {
  const CODE: Code = Code::EmptyValue;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(self.expected.clone())
  }
}
