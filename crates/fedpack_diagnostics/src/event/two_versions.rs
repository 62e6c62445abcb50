//! TwoVersions: see `docs/errors`.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two installed copies of a singleton are in one build.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the singleton `{share_key}` is installed more than once:")]
pub struct TwoVersions {
  /// Share key of the singleton.
  pub share_key: String,
  /// The copies.
  pub copies: Vec<InstalledCopy>,
}

/// An installed copy of a package.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InstalledCopy {
  /// Its version, if it has one.
  pub version: Option<String>,
  /// Its folder.
  pub folder: String,
  /// The imports that lead to it, each from an entry to the module that imports the copy.
  pub importers: Vec<Vec<String>>,
}

impl fmt::Display for InstalledCopy {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let version = self.version.as_deref().unwrap_or("unknown version");
    let importers: Vec<String> = self.importers.iter().map(|chain| chain.join(" → ")).collect();
    write!(f, "{version} in {}, imported by {}", self.folder, importers.join(", "))
  }
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
    self.copies.iter().map(|copy| format!("  {copy}")).collect()
  }

  fn help(&self) -> Option<String> {
    Some("make all of them depend on one version, or deduplicate the installed packages".to_owned())
  }
}
