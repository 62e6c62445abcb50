//! EagerWithoutFallback: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// An eager shared module that brings no module of its own.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`eager` with `import: false`: there is nothing to load eagerly")]
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
    Some("remove `eager`, or give the entry a fallback".to_owned())
  }
}
