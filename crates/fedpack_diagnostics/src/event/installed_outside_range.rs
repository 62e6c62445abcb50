//! InstalledOutsideRange: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity, SourceLocation};

/// The installed version of a shared module does not satisfy the range of the app.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{app}` requires `{share_key}` {range}, but {installed} is installed")]
pub struct InstalledOutsideRange {
  /// Where the range stands.
  pub place: String,
  /// The app.
  pub app: String,
  /// Share key of the module.
  pub share_key: String,
  /// The range that the app asks for.
  pub range: String,
  /// Where it stands in the file.
  pub location: Option<SourceLocation>,
  /// The installed version.
  pub installed: String,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for InstalledOutsideRange {
  const CODE: Code = Code::InstalledOutsideRange;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn location(&self) -> Option<SourceLocation> {
    self.location.clone()
  }

  fn help(&self) -> Option<String> {
    Some("install a version in the range, or change the range".to_owned())
  }
}
