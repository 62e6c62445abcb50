//! LostValue: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::GivenValue;
use crate::{Code, Event, Severity};

/// A value that cannot be written into the build.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{value} cannot be serialized, and is left out")]
pub struct LostValue {
  /// Path of the option.
  pub place: String,
  /// The value.
  pub value: GivenValue,
}

impl Event for LostValue {
  const CODE: Code = Code::LostValue;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some("a value that JSON can represent".to_owned())
  }
}
