//! UniqueNameClash: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A remote whose build has the `output.uniqueName` of this build.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`output.uniqueName` is `{unique_name}` in this build and in that of remote `{alias}` ({manifest})")]
pub struct UniqueNameClash {
  /// The name.
  pub unique_name: String,
  /// Key of the remote in the options.
  pub alias: String,
  /// Where its manifest is.
  pub manifest: String,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for UniqueNameClash {
  const CODE: Code = Code::UniqueNameClash;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("remotes.{}", self.alias)
  }

  fn help(&self) -> Option<String> {
    Some("remove `output.uniqueName` from one of them: the container's name is its default".to_owned())
  }
}
