//! PackageSpecifier: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A specifier that only a package manager understands, where a range is asked for.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{found}` is a package manager specifier, not a version range")]
pub struct PackageSpecifier {
  /// Path of the option.
  pub place: String,
  /// The specifier.
  pub found: String,
}

impl Event for PackageSpecifier {
  const CODE: Code = Code::PackageSpecifier;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("remove it, and the range is read from package.json; or write a range".to_owned())
  }
}
