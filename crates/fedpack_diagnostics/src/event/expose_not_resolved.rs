//! ExposeNotResolved: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// An exposed module does not resolve.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the exposed module `{request}` was not found{}", self.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default())]
pub struct ExposeNotResolved {
  /// The expose key.
  pub key: String,
  /// The request that does not resolve.
  pub request: String,
  /// Why, where there is more to say than that nothing is there.
  pub reason: Option<String>,
  /// The request that was probably meant.
  pub suggestion: Option<String>,
}

impl Event for ExposeNotResolved {
  const CODE: Code = Code::ExposeNotResolved;

  fn place(&self) -> String {
    format!("exposes[\"{}\"]", self.key)
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }

  fn help(&self) -> Option<String> {
    Some(format!("fix the path, which is relative to the compiler's context, or remove `{}`", self.key))
  }
}
