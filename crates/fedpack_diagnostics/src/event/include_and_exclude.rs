//! IncludeAndExclude: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// `include` and `exclude` on one shared entry.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`exclude` cannot be combined with `include`, and is ignored")]
pub struct IncludeAndExclude {
  /// Path of `exclude`.
  pub place: String,
}

impl Event for IncludeAndExclude {
  const CODE: Code = Code::IncludeAndExclude;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("keep one of them".to_owned())
  }
}
