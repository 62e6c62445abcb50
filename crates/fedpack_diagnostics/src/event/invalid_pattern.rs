//! InvalidPattern: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// Characters of it that are shown: enough to find it.
const MOST_SHOWN: usize = 80;

/// A regular expression that the plugin's engine cannot use.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("this regular expression is not supported: {reason}")]
pub struct InvalidPattern {
  /// Path of the option.
  pub place: String,
  /// It, as it is written.
  pub pattern: String,
  /// The problem.
  pub reason: String,
}

impl Event for InvalidPattern {
  const CODE: Code = Code::InvalidValue;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn found(&self) -> Option<String> {
    let is_long = self.pattern.chars().nth(MOST_SHOWN).is_some();
    let start: String = self.pattern.chars().take(MOST_SHOWN).collect();
    Some(if is_long { start + "…" } else { start })
  }

  fn help(&self) -> Option<String> {
    Some("simplify it, or list each module in `shared`".to_owned())
  }
}
