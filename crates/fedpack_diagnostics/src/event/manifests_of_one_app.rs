//! ManifestsOfOneApp: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two deployed manifests are of one app.
#[derive(Debug, Error)]
#[error("more than one deployed manifest is of `{name}`: {manifests}")]
pub struct ManifestsOfOneApp {
  /// The container name.
  pub name: String,
  /// Where the manifests are.
  pub manifests: String,
}

impl Event for ManifestsOfOneApp {
  const CODE: Code = Code::ManifestsOfOneApp;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("container {}", self.name)
  }

  fn help(&self) -> Option<String> {
    Some("each counts as a release that is deployed; leave out those that no page loads any more".to_owned())
  }
}
