//! DuplicateEntry: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// The same entry twice; the last one counts.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{key}` is {what} twice; this entry wins")]
pub struct DuplicateEntry {
  /// Path of the later entry.
  pub place: String,
  /// The key of both entries.
  pub key: String,
  /// `exposed`, `consumed` or `shared`.
  pub what: &'static str,
  /// Path of the earlier entry.
  pub earlier: String,
}

impl Event for DuplicateEntry {
  const CODE: Code = Code::DuplicateEntry;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some(format!("remove one of them; the other is `{}`", self.earlier))
  }
}
