//! BrowserGlobal: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A container name that a browser keeps for itself.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{name}` is a browser global, so the container cannot be stored there")]
pub struct BrowserGlobal {
  /// `name` or `library.name`.
  pub place: String,
  /// The name.
  pub name: String,
  /// A free name near it.
  pub suggestion: String,
}

impl Event for BrowserGlobal {
  const CODE: Code = Code::BrowserGlobal;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn suggestion(&self) -> Option<String> {
    Some(self.suggestion.clone())
  }
}
