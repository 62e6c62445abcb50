//! TwoShareKeys: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// One package is shared under two keys.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{import}` is shared under different keys:")]
pub struct TwoShareKeys {
  /// The request of the module.
  pub import: String,
  /// Each key with the apps that use it.
  pub share_keys: Vec<UsedShareKey>,
  /// Its severity under the policy.
  pub severity: Severity,
}

/// A share key, and the apps that use it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UsedShareKey {
  /// The key.
  pub share_key: String,
  /// The apps.
  pub apps: Vec<String>,
}

impl Event for TwoShareKeys {
  const CODE: Code = Code::TwoShareKeys;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("shared module {}", self.import)
  }

  fn lines(&self) -> Vec<String> {
    self.share_keys.iter().map(|used| format!("  {}: {}", used.share_key, used.apps.join(", "))).collect()
  }

  fn help(&self) -> Option<String> {
    Some("use one key; two keys make two modules".to_owned())
  }
}
