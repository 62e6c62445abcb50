//! OutsideOutput: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A file that would be written outside of the output folder.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{path}` is outside the output folder")]
pub struct OutsideOutput {
  /// Path of the option.
  pub place: String,
  /// The path as written.
  pub path: String,
}

impl Event for OutsideOutput {
  const CODE: Code = Code::OutsideOutput;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some("a relative path without `..`".to_owned())
  }
}
