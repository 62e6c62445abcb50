//! RemoteNotAllowed: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A remote from an origin that the build does not allow.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`security.origins` does not allow `{url}`")]
pub struct RemoteNotAllowed {
  /// Path of the remote.
  pub place: String,
  /// Its URL.
  pub url: String,
}

impl Event for RemoteNotAllowed {
  const CODE: Code = Code::RemoteNotAllowed;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("add its origin to `security.origins` if it is trusted; the runtime refuses it otherwise".to_owned())
  }
}
