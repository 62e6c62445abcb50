//! What is answered where something is wrong with the input.

use serde::Serialize;

/// Why there is no answer.
#[derive(Serialize)]
pub(super) struct Problem {
  pub(super) problem: String,
  /// Of several inputs, the one that is meant.
  #[serde(skip_serializing_if = "Option::is_none")]
  pub(super) source: Option<String>,
}

impl<E: std::error::Error> From<E> for Problem {
  fn from(error: E) -> Self {
    Self { problem: error.to_string(), source: None }
  }
}
