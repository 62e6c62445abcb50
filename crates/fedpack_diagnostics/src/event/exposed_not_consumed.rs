//! ExposedNotConsumed: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, RelatedLocation, Severity, SourceLocation};

/// An app exposes what no app of the workspace imports.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("no app in the workspace imports these modules of `{app}`: {}", self.keys())]
pub struct ExposedNotConsumed {
  /// The configuration of the app.
  pub place: String,
  /// The app.
  pub app: String,
  /// The exposes.
  pub exposes: Vec<UnusedExpose>,
  /// Its severity under the policy.
  pub severity: Severity,
}

/// An expose that nothing imports.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UnusedExpose {
  /// Its key.
  pub key: String,
  /// Where it stands in the configuration.
  pub location: Option<SourceLocation>,
}

impl ExposedNotConsumed {
  fn keys(&self) -> String {
    self.exposes.iter().map(|expose| expose.key.as_str()).collect::<Vec<_>>().join(", ")
  }

  fn located(&self) -> impl Iterator<Item = (&str, &SourceLocation)> {
    self.exposes.iter().filter_map(|expose| Some((expose.key.as_str(), expose.location.as_ref()?)))
  }
}

impl Event for ExposedNotConsumed {
  const CODE: Code = Code::ExposedNotConsumed;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn location(&self) -> Option<SourceLocation> {
    self.located().next().map(|(_, location)| location.clone())
  }

  fn related(&self) -> Vec<RelatedLocation> {
    let others = self.located().skip(1);
    others.map(|(key, location)| RelatedLocation { message: format!("`{key}`"), location: location.clone() }).collect()
  }

  fn help(&self) -> Option<String> {
    Some("remove them, unless they are loaded from outside the workspace".to_owned())
  }
}
