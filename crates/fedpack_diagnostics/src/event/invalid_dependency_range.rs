//! InvalidDependencyRange: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// The version that a package.json requires of a shared package is no range.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "`{declared}` is not a version range, so any version of `{package}` compatible with the installed one is accepted"
)]
pub struct InvalidDependencyRange {
  /// The package that is depended on.
  pub package: String,
  /// The text that stands there.
  pub declared: String,
  /// Path of the package.json.
  pub path: String,
}

impl Event for InvalidDependencyRange {
  const CODE: Code = Code::InvalidDependencyRange;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.path.clone()
  }

  fn help(&self) -> Option<String> {
    Some(format!("write a range such as `^1.2.0` for `{}`, or set `requiredVersion`", self.package))
  }
}
