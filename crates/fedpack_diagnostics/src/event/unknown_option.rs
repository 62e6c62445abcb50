//! UnknownOption: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::base::one_of;
use crate::{Code, Event};

/// A key that no option has at this place.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("unknown option")]
pub struct UnknownOption {
  /// Path of the key.
  pub place: String,
  /// The keys that exist here; the message lists them where none of them is near.
  pub allowed: &'static [&'static str],
  /// The key that was meant, if one is near.
  pub suggestion: Option<String>,
}

impl Event for UnknownOption {
  const CODE: Code = Code::UnknownOption;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    self.suggestion.is_none().then(|| one_of(self.allowed))
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }
}
