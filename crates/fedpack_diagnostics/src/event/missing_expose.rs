//! MissingExpose: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Names, Severity};

/// An import of a module that the remote does not expose.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{request}` is imported, but {remote} does not expose `{expose}`")]
pub struct MissingExpose {
  /// The importing file.
  pub importer: String,
  /// The import as written.
  pub request: String,
  /// The remote's container.
  pub remote: String,
  /// The key of the expose.
  pub expose: String,
  /// The keys that it does expose.
  pub exposes: Names,
  /// The request that was meant, if one is near.
  pub suggestion: Option<String>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for MissingExpose {
  const CODE: Code = Code::MissingExpose;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.importer.clone()
  }

  fn expected(&self) -> Option<String> {
    self.exposes.one_of()
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }

  fn help(&self) -> Option<String> {
    Some("import an exposed module, or expose this one in the remote and release that first".to_owned())
  }
}
