//! The answer to input that can't be used.

use fedpack_diagnostics::Position;
use fedpack_manifest::ContractError;
use serde::Serialize;

use crate::lock::LockError;

/// Why there is no answer.
#[derive(Serialize)]
pub(super) struct Problem {
  pub(super) problem: String,
  /// Of several inputs, the one that is meant.
  #[serde(skip_serializing_if = "Option::is_none")]
  pub(super) source: Option<String>,
}

impl From<String> for Problem {
  fn from(problem: String) -> Self {
    Self { problem, source: None }
  }
}

impl From<LockError> for Problem {
  fn from(LockError { problem, position }: LockError) -> Self {
    match position {
      Some(Position { line, column }) => format!("line {line}, column {column}: {problem}").into(),
      None => problem.to_string().into(),
    }
  }
}

impl From<ContractError> for Problem {
  fn from(error: ContractError) -> Self {
    error.to_string().into()
  }
}

impl From<serde_json::Error> for Problem {
  fn from(error: serde_json::Error) -> Self {
    error.to_string().into()
  }
}
