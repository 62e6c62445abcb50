//! InvalidPolicy: see `docs/errors`.

use serde::Serialize;
use serde_json::Value;
use thiserror::Error;

use super::base::one_of;
use crate::{Code, Event};

/// The policy in `fedpack.config` is not one.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{problem}")]
pub struct InvalidPolicy {
  /// Path of the option.
  pub place: String,
  /// The problem.
  pub problem: PolicyProblem,
  /// The name or level that was probably meant, if one is near.
  pub suggestion: Option<String>,
}

/// Problems of a policy.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PolicyProblem {
  /// It is no object.
  #[error("not an object")]
  NoObject,
  /// No check has this name.
  #[error("unknown check")]
  UnknownCheck {
    /// The names of the checks.
    checks: Vec<&'static str>,
  },
  /// A check has a value that is no level.
  #[error("{found} is not a level")]
  NoLevel {
    /// The value.
    found: Value,
    /// The levels.
    levels: &'static [&'static str],
  },
  /// `ignore` is no list of strings.
  #[error("not a list of strings")]
  NoList,
}

impl Event for InvalidPolicy {
  const CODE: Code = Code::InvalidPolicy;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(match &self.problem {
      PolicyProblem::NoObject => "an object such as `{ ranges: 'warn' }`".to_owned(),
      PolicyProblem::UnknownCheck { checks } => one_of(checks),
      PolicyProblem::NoLevel { levels, .. } => one_of(levels),
      PolicyProblem::NoList => "a list of share keys and exposes, such as `['react', 'mfe_x/App']`".to_owned(),
    })
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }
}
