//! InvalidOptions: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// The options as a whole are of no use.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the options cannot be read: {reason}")]
pub struct InvalidOptions {
  /// Why: the parser's message, or what was found instead of an object.
  pub reason: String,
}

impl Event for InvalidOptions {
  const CODE: Code = Code::InvalidOptions;

  fn place(&self) -> String {
    "options".to_owned()
  }

  fn expected(&self) -> Option<String> {
    Some("an object".to_owned())
  }
}
