//! ExposedNotConsumed: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// An app exposes what no app of the workspace imports.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("no app of the workspace imports these modules of `{app}`: {}", .exposes.join(", "))]
pub struct ExposedNotConsumed {
  /// The configuration of the app.
  pub place: String,
  /// The app.
  pub app: String,
  /// The keys of the exposes.
  pub exposes: Vec<String>,
  /// What the policy makes of it.
  pub severity: Severity,
}

impl Event for ExposedNotConsumed {
  const CODE: Code = Code::ExposedNotConsumed;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("remove them, unless others outside of the workspace load them".to_owned())
  }
}
