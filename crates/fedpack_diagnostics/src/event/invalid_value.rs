//! InvalidValue: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::base::one_of;
use crate::{Code, Event, Severity};

/// A string that is none of those allowed.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{found}` is not allowed here")]
pub struct InvalidValue {
  /// Path of the option.
  pub place: String,
  /// The string that is there.
  pub found: String,
  /// The strings that are allowed.
  pub allowed: &'static [&'static str],
  /// The one that was meant, if one is near.
  pub suggestion: Option<String>,
  /// A warning where plugins may add values of their own.
  pub severity: Severity,
}

impl Event for InvalidValue {
  const CODE: Code = Code::InvalidValue;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(one_of(self.allowed))
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }
}
