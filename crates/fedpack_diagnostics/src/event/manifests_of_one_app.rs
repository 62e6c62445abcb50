//! ManifestsOfOneApp: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two deployed manifests are of one app.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("several deployed manifests belong to `{name}`: {}", .manifests.join(", "))]
pub struct ManifestsOfOneApp {
  /// The container name.
  pub name: String,
  /// Where the manifests are.
  pub manifests: Vec<String>,
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
    Some("each counts as a deployed release; leave out those that no page loads any more".to_owned())
  }
}
