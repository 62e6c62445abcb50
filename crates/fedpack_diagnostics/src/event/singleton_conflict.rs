//! SingletonConflict: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// A singleton of which no version satisfies every party.
#[derive(Debug, Error)]
#[error("no version of the singleton `{share_key}` satisfies all who share it:")]
pub struct SingletonConflict {
  /// Share key of the singleton.
  pub share_key: String,
  /// Each party with its version and its ranges.
  pub parties: Vec<String>,
  /// What the policy makes of it.
  pub severity: Severity,
}

impl Event for SingletonConflict {
  const CODE: Code = Code::SingletonConflict;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("shared module {}", self.share_key)
  }

  fn lines(&self) -> Vec<String> {
    self.parties.clone()
  }

  fn help(&self) -> Option<String> {
    Some("bring the ranges together, or let one of them bring a version that satisfies all".to_owned())
  }
}
