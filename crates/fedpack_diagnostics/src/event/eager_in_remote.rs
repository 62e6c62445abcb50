//! EagerInRemote: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// An app that exposes modules shares eagerly.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the remote `{app}` shares eagerly: {}", .share_keys.join(", "))]
pub struct EagerInRemote {
  /// The configuration of the app.
  pub place: String,
  /// The app.
  pub app: String,
  /// The keys that it shares eagerly.
  pub share_keys: Vec<String>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for EagerInRemote {
  const CODE: Code = Code::EagerInRemote;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("remove `eager`; every host loads these modules with the remote entry, even if it already has them".to_owned())
  }
}
