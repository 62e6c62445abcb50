//! FallbackNotResolved: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// The module that a shared entry falls back to does not resolve.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the fallback `{import}` could not be resolved: {reason}")]
pub struct FallbackNotResolved {
  /// The shared request as imported.
  pub request: String,
  /// The fallback's request.
  pub import: String,
  /// The resolver's message.
  pub reason: String,
  /// Whether another application may bring the module.
  pub may_be_brought: bool,
}

impl Event for FallbackNotResolved {
  const CODE: Code = Code::FallbackNotResolved;

  fn severity(&self) -> Severity {
    if self.may_be_brought { Severity::Warning } else { Severity::Error }
  }

  fn place(&self) -> String {
    format!("shared module {}", self.request)
  }

  fn help(&self) -> Option<String> {
    Some(if self.may_be_brought {
      format!("install it, or set `import: false` for `{}` if hosts always provide it", self.request)
    } else {
      "fix the path, which is relative to the compiler's context, or the file that it points to".to_owned()
    })
  }
}
