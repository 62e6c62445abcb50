//! ShareOfExternal: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// An entry of `shared` all of whose imports an external takes.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{request}` is an external of this build ({external_type}), so sharing it has no effect")]
pub struct ShareOfExternal {
  /// Key of the entry.
  pub key: String,
  /// The request that is an external.
  pub request: String,
  /// How the external is loaded.
  pub external_type: String,
}

impl Event for ShareOfExternal {
  const CODE: Code = Code::ShareOfExternal;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("shared module {}", self.key)
  }

  fn help(&self) -> Option<String> {
    Some(format!("remove `{}` from `shared`, or remove `{}` from `externals` to share it", self.key, self.request))
  }
}
