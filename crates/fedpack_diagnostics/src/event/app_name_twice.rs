//! AppNameTwice: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two apps of a workspace have one container name.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("several apps in the workspace are named `{name}`: {}", .configs.join(", "))]
pub struct AppNameTwice {
  /// The container name.
  pub name: String,
  /// The configurations of the apps.
  pub configs: Vec<String>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for AppNameTwice {
  const CODE: Code = Code::AppNameTwice;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("container {}", self.name)
  }

  fn help(&self) -> Option<String> {
    Some("give each app its own name; a page that loads both gets the modules of one for both".to_owned())
  }
}
