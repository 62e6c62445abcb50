//! ExposeNotResolved: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event};

/// What is exposed does not resolve.
#[derive(Debug, Error)]
#[error("the exposed module `{request}` was not found")]
pub struct ExposeNotResolved {
  /// The expose key.
  pub key: String,
  /// The request that does not resolve.
  pub request: String,
}

impl Event for ExposeNotResolved {
  const CODE: Code = Code::ExposeNotResolved;

  fn place(&self) -> String {
    format!("exposes[\"{}\"]", self.key)
  }

  fn help(&self) -> Option<String> {
    Some(format!("correct the path, which starts at the compiler's context, or remove `{}`", self.key))
  }
}
