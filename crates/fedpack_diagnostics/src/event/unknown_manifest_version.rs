//! UnknownManifestVersion: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A manifest of a major version that this fedpack does not know.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the manifest has version {found}, but this version of fedpack reads {known}: {manifest}")]
pub struct UnknownManifestVersion {
  /// Key of the remote in the options.
  pub remote: String,
  /// Where the manifest is.
  pub manifest: String,
  /// The version of the manifest.
  pub found: u64,
  /// The highest version that is known.
  pub known: u32,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for UnknownManifestVersion {
  const CODE: Code = Code::UnknownManifestVersion;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("remotes.{}", self.remote)
  }

  fn help(&self) -> Option<String> {
    Some("update fedpack in this build; this remote was not checked".to_owned())
  }
}
