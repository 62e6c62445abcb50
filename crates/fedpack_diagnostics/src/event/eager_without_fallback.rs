//! EagerWithoutFallback: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// An eager shared module that brings no module of its own.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`eager` with `import: false`: nothing can be loaded eagerly")]
pub struct EagerWithoutFallback {
  /// Path of `eager`.
  pub place: String,
}

impl Event for EagerWithoutFallback {
  const CODE: Code = Code::EagerWithoutFallback;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("remove `eager`, or let the entry have its fallback".to_owned())
  }
}
