//! NotProvided: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::NamedContainer;
use crate::{Code, Event, Severity};

/// A shared module that remotes consume without bringing it along, and that nobody provides.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "{} consumes it without a fallback, but neither this build nor another remote provides it", self.consumers()
)]
pub struct NotProvided {
  /// Its share key.
  pub share_key: String,
  /// The containers that consume it.
  pub consumers: Vec<NamedContainer>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl NotProvided {
  fn consumers(&self) -> String {
    self.consumers.iter().map(|consumer| format!("`{consumer}`")).collect::<Vec<_>>().join(", ")
  }
}

impl Event for NotProvided {
  const CODE: Code = Code::NotProvided;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("shared module {}", self.share_key)
  }

  fn help(&self) -> Option<String> {
    Some(format!(
      "import `{}` in this build, since what is in `shared` is provided only where it is imported, or remove \
       `import: false` in the remote",
      self.share_key
    ))
  }
}
