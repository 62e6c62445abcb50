//! InvalidOrigin: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A text in a list of origins that is none.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{origin}` is not an origin: {reason}")]
pub struct InvalidOrigin {
  /// Path of the option.
  pub place: String,
  /// The text.
  pub origin: String,
  /// The problem.
  pub reason: &'static str,
}

impl Event for InvalidOrigin {
  const CODE: Code = Code::InvalidValue;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(
      "an origin, such as `https://cdn.example`, or a pattern of origins, such as `https://*.example.com`".to_owned(),
    )
  }
}
