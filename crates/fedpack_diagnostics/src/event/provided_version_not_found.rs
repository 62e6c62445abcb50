//! ProvidedVersionNotFound: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A module is provided to a share scope and its version is not known. Worded as webpack words it, for those who match on it.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("No version specified and unable to automatically determine one. {reason}")]
pub struct ProvidedVersionNotFound {
  /// The key under which it is shared.
  pub share_key: String,
  /// The provided file.
  pub resource: String,
  /// Where the search ended.
  pub reason: NoProvidedVersion,
}

impl Event for ProvidedVersionNotFound {
  const CODE: Code = Code::ProvidedVersionNotFound;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("shared module {} -> {}", self.share_key, self.resource)
  }
}

/// Where the search for a provided module's version ended.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum NoProvidedVersion {
  /// No package.json above the module.
  #[error(
    "No description file (usually package.json) found. Add description file with name and version, or manually specify version in shared config."
  )]
  NoDescriptionFile,
  /// The package.json has no `version`.
  #[error(
    "No version in description file (usually package.json). Add version to description file {path}, or manually specify version in shared config."
  )]
  NoVersion {
    /// Path of the package.json.
    path: String,
  },
}

#[cfg(test)]
mod tests {
  use super::{NoProvidedVersion, ProvidedVersionNotFound};
  use crate::Diagnostic;

  #[test]
  fn speaks_as_webpack_does_and_on_one_line() {
    let reason = NoProvidedVersion::NoVersion { path: "/app/package.json".to_owned() };
    let event = ProvidedVersionNotFound { share_key: "lib".to_owned(), resource: "/app/lib.js".to_owned(), reason };
    assert_eq!(
      Diagnostic::from(event).to_string(),
      "FED040 shared module lib -> /app/lib.js: No version specified and unable to automatically determine one. No version in description file (usually package.json). Add version to description file /app/package.json, or manually specify version in shared config.\n  see fedpack/docs/errors/FED040.md"
    );
  }
}
