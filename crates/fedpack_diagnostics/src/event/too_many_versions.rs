//! TooManyVersions: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// Singletons with more versions and ranges than a build compares.
#[derive(Debug, Error)]
#[error("too many versions and ranges to compare, so these singletons were not checked: {share_keys}")]
pub struct TooManyVersions {
  /// Their share keys, each in quotes; the first few.
  pub share_keys: String,
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
    Some("look at `shared` in the manifests of the remotes: one of them lists far more than a build can use".to_owned())
  }
}
