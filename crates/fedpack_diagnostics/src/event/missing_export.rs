//! MissingExport: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Names, Severity, names::quoted};

/// An import of names that the exposed module does not export.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{request}` does not export {}", quoted(.names))]
pub struct MissingExport {
  /// The importing file.
  pub importer: String,
  /// The import as written.
  pub request: String,
  /// The names.
  pub names: Vec<String>,
  /// The exports of the module.
  pub exports: Names,
  /// The name that was meant, if one is near.
  pub suggestion: Option<String>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for MissingExport {
  const CODE: Code = Code::MissingExport;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.importer.clone()
  }

  fn expected(&self) -> Option<String> {
    self.exports.one_of()
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }

  fn help(&self) -> Option<String> {
    Some("import an existing export, or export it in the remote and release that first".to_owned())
  }
}
