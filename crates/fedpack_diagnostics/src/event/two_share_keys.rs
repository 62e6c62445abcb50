//! TwoShareKeys: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// One package is shared under two keys.
#[derive(Debug, Error)]
#[error("`{import}` is shared under different keys:")]
pub struct TwoShareKeys {
  /// The shared module, with its share scope where that is not the default.
  pub place: String,
  /// The request of the module.
  pub import: String,
  /// Each key with the apps that use it.
  pub share_keys: Vec<String>,
  /// What the policy makes of it.
  pub severity: Severity,
}

impl Event for TwoShareKeys {
  const CODE: Code = Code::TwoShareKeys;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn lines(&self) -> Vec<String> {
    self.share_keys.clone()
  }

  fn help(&self) -> Option<String> {
    Some("use one key: under two keys there are two modules".to_owned())
  }
}
