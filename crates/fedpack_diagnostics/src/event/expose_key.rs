//! ExposeKey: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// An expose key that no consumer can ask for.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{key}` does not start with `./`")]
pub struct ExposeKey {
  /// Path of the entry.
  pub place: String,
  /// The key.
  pub key: String,
  /// The key with its `./`.
  pub suggestion: String,
}

impl Event for ExposeKey {
  const CODE: Code = Code::ExposeKey;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some("a key such as `./App`, or `.`".to_owned())
  }

  fn suggestion(&self) -> Option<String> {
    Some(self.suggestion.clone())
  }
}
