//! SingletonConflict: see `docs/errors`.

use thiserror::Error;

use super::shared_module;
use crate::{Code, Event, Severity};

/// A singleton of which no version satisfies every party.
#[derive(Debug, Error)]
#[error("no version of the singleton `{share_key}` satisfies all who share it:")]
pub struct SingletonConflict {
  /// Share key of the singleton.
  pub share_key: String,
  /// The scopes in which it is so.
  pub share_scope: Vec<String>,
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
    shared_module(&self.share_key, &self.share_scope)
  }

  fn lines(&self) -> Vec<String> {
    self.parties.clone()
  }

  fn help(&self) -> Option<String> {
    Some("bring the ranges together, or let one of them bring a version that satisfies all".to_owned())
  }
}
