//! ConsumedNotExposed: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity, SourceLocation};

/// An import of a module that no app of the workspace exposes under that key.
#[derive(Debug, Error)]
#[error("`{request}` is imported by `{importer}`, and {remote} does not expose `{expose}`")]
pub struct ConsumedNotExposed {
  /// The file, or the manifest, that imports it.
  pub place: String,
  /// The import as written.
  pub request: String,
  /// The apps that import it, with commas between.
  pub importer: String,
  /// The app that should expose it.
  pub remote: String,
  /// The key of the expose.
  pub expose: String,
  /// What it exposes, with commas between; empty for nothing.
  pub exposes: String,
  /// The request that was meant, if one is near.
  pub suggestion: Option<String>,
  /// The import; `None` when a manifest says it.
  pub location: Option<SourceLocation>,
  /// What the policy makes of it.
  pub severity: Severity,
}

impl Event for ConsumedNotExposed {
  const CODE: Code = Code::ConsumedNotExposed;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn location(&self) -> Option<SourceLocation> {
    self.location.clone()
  }

  fn expected(&self) -> Option<String> {
    (!self.exposes.is_empty()).then(|| format!("one of: {}", self.exposes))
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }

  fn help(&self) -> Option<String> {
    Some("expose the module, or import one that is exposed".to_owned())
  }
}
