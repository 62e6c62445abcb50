//! TwoVersions: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two installed copies of a singleton are in one build.
#[derive(Debug, Error)]
#[error("`{share_key}` is a singleton and is installed more than once:\n{copies}")]
pub struct TwoVersions {
  /// Share key of the singleton.
  pub share_key: String,
  /// Version, path and importer of each, one a line.
  pub copies: String,
}

impl Event for TwoVersions {
  const CODE: Code = Code::TwoVersions;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("shared module {}", self.share_key)
  }

  fn help(&self) -> Option<String> {
    Some("let all of them depend on one version, or deduplicate what is installed".to_owned())
  }
}
