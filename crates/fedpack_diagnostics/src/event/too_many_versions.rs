//! TooManyVersions: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity, names::quoted};

/// Singletons with more versions and ranges than a build compares.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("too many versions and ranges to compare, so these singletons were not checked: {}", quoted(.share_keys))]
pub struct TooManyVersions {
  /// Their share keys; the first few.
  pub share_keys: Vec<String>,
}

impl Event for TooManyVersions {
  const CODE: Code = Code::TooManyVersions;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    "remotes".to_owned()
  }

  fn help(&self) -> Option<String> {
    Some(
      "check `shared` in the manifests of the remotes; one of them lists far more versions than a build can use"
        .to_owned(),
    )
  }
}
