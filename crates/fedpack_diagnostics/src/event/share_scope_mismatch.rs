//! ShareScopeMismatch: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity, names::quoted};

/// A remote that shares in other scopes than the host.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "the remote shares in {}, but is consumed in {}: nothing is shared with it", quoted(.remote_scopes), quoted(.host_scopes)
)]
pub struct ShareScopeMismatch {
  /// Key of the remote in the options.
  pub remote: String,
  /// The scopes that the remote was built for; at least one.
  pub remote_scopes: Vec<String>,
  /// The scopes that it is consumed in.
  pub host_scopes: Vec<String>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for ShareScopeMismatch {
  const CODE: Code = Code::ShareScopeMismatch;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("remotes.{}", self.remote)
  }

  fn help(&self) -> Option<String> {
    Some(format!(
      "set `shareScope: '{}'` for this remote, or build the remote with the host's share scope",
      self.remote_scopes.first().map_or("default", String::as_str)
    ))
  }
}
