//! PrefixMismatch: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// Of the texts of a prefix entry, one ends with `/` and this one does not, or the reverse.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "`{value}` {} with `/`, as the request `{request}` {}",
  if request.ends_with('/') { "must end" } else { "must not end" },
  if request.ends_with('/') { "does" } else { "does not" }
)]
pub struct PrefixMismatch {
  /// Path of the option.
  pub place: String,
  /// The request that the entry matches.
  pub request: String,
  /// The text that disagrees with it.
  pub value: String,
}

impl Event for PrefixMismatch {
  const CODE: Code = Code::PrefixMismatch;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn suggestion(&self) -> Option<String> {
    Some(match self.request.ends_with('/') {
      true => format!("{}/", self.value),
      false => self.value.trim_end_matches('/').to_owned(),
    })
  }
}
