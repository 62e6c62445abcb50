//! ConsumedNotExposed: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Names, Severity, SourceLocation, names::quoted};

/// An import of a module that no app of the workspace exposes under that key.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "`{request}` is imported by {}, but `{container}`{} does not expose `{expose}`",
  quoted(.importers), if *deployed { " as deployed" } else { "" }
)]
pub struct ConsumedNotExposed {
  /// The file, or the manifest, that imports it.
  pub place: String,
  /// The import as written.
  pub request: String,
  /// The apps that import it.
  pub importers: Vec<String>,
  /// The container that should expose it.
  pub container: String,
  /// Whether it is missing from what is deployed, and not from the workspace.
  pub deployed: bool,
  /// The key of the expose.
  pub expose: String,
  /// The keys that it does expose.
  pub exposes: Names,
  /// The request that was meant, if one is near.
  pub suggestion: Option<String>,
  /// The import; `None` when a manifest says it.
  pub location: Option<SourceLocation>,
  /// Its severity under the policy.
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
    self.exposes.one_of()
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }

  fn help(&self) -> Option<String> {
    Some("expose the module, or import one that is exposed".to_owned())
  }
}
