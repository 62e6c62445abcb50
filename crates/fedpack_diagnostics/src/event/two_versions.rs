//! TwoVersions: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two installed copies of a singleton are in one build.
#[derive(Debug, Error)]
#[error("`{share_key}` is a singleton and is installed more than once:")]
pub struct TwoVersions {
  /// Share key of the singleton.
  pub share_key: String,
  /// Version, path and importer of each.
  pub copies: Vec<String>,
}

impl Event for TwoVersions {
  const CODE: Code = Code::TwoVersions;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("shared module {}", self.share_key)
  }

  fn lines(&self) -> Vec<String> {
    self.copies.clone()
  }

  fn help(&self) -> Option<String> {
    Some("let all of them depend on one version, or deduplicate what is installed".to_owned())
  }
}
