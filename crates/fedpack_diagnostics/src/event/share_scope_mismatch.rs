//! ShareScopeMismatch: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// A remote that shares in other scopes than the host.
#[derive(Debug, Error)]
#[error("the remote shares in {remote_scopes}, and is consumed in {host_scopes}: nothing is shared with it")]
pub struct ShareScopeMismatch {
  /// Key of the remote in the options.
  pub remote: String,
  /// The scopes that the remote was built for, each in quotes.
  pub remote_scopes: String,
  /// The scopes that it is consumed in, each in quotes.
  pub host_scopes: String,
  /// The first of the scopes that the remote was built for.
  pub first_scope: String,
  /// What the policy makes of it.
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
    Some(format!("set `shareScope: '{}'` for this remote, or build the remote with the host's", self.first_scope))
  }
}
