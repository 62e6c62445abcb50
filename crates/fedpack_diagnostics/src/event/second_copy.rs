//! SecondCopy: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Part of a singleton gets into the build beside the shared one.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("part of the singleton `{share_key}` is bundled outside of the shared module: {}", .chain.join(" → "))]
pub struct SecondCopy {
  /// Share key of the singleton.
  pub share_key: String,
  /// From the importing module to the module that is there twice, as paths.
  pub chain: Vec<String>,
  /// The request that the chain begins with.
  pub request: String,
}

impl Event for SecondCopy {
  const CODE: Code = Code::SecondCopy;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("shared module {}", self.share_key)
  }

  fn help(&self) -> Option<String> {
    Some(match self.request.strip_prefix(self.share_key.as_str()).is_some_and(|rest| rest.starts_with('/')) {
      true => format!("share it, too: `shared: {{ '{}': {{ singleton: true, subpaths: true }} }}`", self.share_key),
      false => format!("deduplicate the installed packages, or import it as `{}`", self.share_key),
    })
  }
}
