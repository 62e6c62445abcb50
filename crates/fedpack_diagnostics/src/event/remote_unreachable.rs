//! RemoteUnreachable: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// Manifests that did not arrive.
#[derive(Debug, Error)]
#[error("no manifest came from these:")]
pub struct RemoteUnreachable {
  /// Each remote with the reason and with what it was checked against instead.
  pub remotes: Vec<String>,
  /// Whether some were checked against nothing.
  pub unchecked: bool,
}

impl Event for RemoteUnreachable {
  const CODE: Code = Code::RemoteUnreachable;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    "remotes".to_owned()
  }

  fn lines(&self) -> Vec<String> {
    self.remotes.clone()
  }

  fn help(&self) -> Option<String> {
    let lock = "`fedpack lock` keeps what they promise, for builds without a network";
    self.unchecked.then(|| format!("start them, or correct their URLs; {lock}"))
  }
}
