//! InvalidPolicy: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event};

/// The policy in `fedpack.config` is not one.
#[derive(Debug, Error)]
#[error("{problem}")]
pub struct InvalidPolicy {
  /// Path of the option.
  pub place: String,
  /// What is wrong with it.
  pub problem: String,
  /// What would have been right.
  pub expected: Option<String>,
  /// What was meant, if something is near.
  pub suggestion: Option<String>,
}

impl Event for InvalidPolicy {
  const CODE: Code = Code::InvalidPolicy;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    self.expected.clone()
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }
}
