//! MissingOption: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A required option is absent.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{option}` is missing")]
pub struct MissingOption {
  /// Path of the object that lacks it.
  pub place: String,
  /// Its key.
  pub option: &'static str,
  /// The value that it should have.
  pub expected: &'static str,
}

impl Event for MissingOption {
  const CODE: Code = Code::MissingOption;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(self.expected.to_owned())
  }
}
