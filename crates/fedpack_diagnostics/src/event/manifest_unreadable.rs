//! ManifestUnreadable: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A response that is no manifest.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{manifest} is not a manifest: {reason}")]
pub struct ManifestUnreadable {
  /// Key of the remote in the options.
  pub remote: String,
  /// Where it came from.
  pub manifest: String,
  /// The problem.
  pub reason: String,
  /// Whether it was checked against the lock instead.
  pub locked: bool,
}

impl Event for ManifestUnreadable {
  const CODE: Code = Code::ManifestUnreadable;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("remotes.{}", self.remote)
  }

  fn help(&self) -> Option<String> {
    let checked = if self.locked { "it was checked against the lock instead" } else { "it was not checked" };
    Some(format!("fix the URL, or rebuild the remote; {checked}"))
  }
}
