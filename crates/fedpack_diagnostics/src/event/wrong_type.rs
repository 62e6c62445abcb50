//! WrongType: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::GivenValue;
use crate::{Code, Event};

/// A value of a type that the option does not take.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("wrong type")]
pub struct WrongType {
  /// Path of the option.
  pub place: String,
  /// The types that it takes (`a string or a list of strings`).
  pub expected: String,
  /// The type or value that is there.
  pub found: GivenValue,
}

impl Event for WrongType {
  const CODE: Code = Code::WrongType;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(self.expected.clone())
  }

  fn found(&self) -> Option<String> {
    Some(self.found.to_string())
  }
}
