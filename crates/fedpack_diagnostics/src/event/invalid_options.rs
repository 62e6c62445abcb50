//! InvalidOptions: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::GivenValue;
use crate::{Code, Event};

/// The options as a whole are of no use.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the options cannot be read: {problem}")]
pub struct InvalidOptions {
  /// Why.
  pub problem: OptionsProblem,
}

/// Reasons why the options as a whole are of no use.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OptionsProblem {
  /// They are no JSON.
  #[error("{reason}")]
  NoJson {
    /// The parser's message.
    reason: String,
  },
  /// They are no object.
  #[error("found {found}")]
  NoObject {
    /// The value that they are instead.
    found: GivenValue,
  },
  /// They are of a plugin that fedpack does not have.
  #[error("unknown plugin `{plugin}`")]
  UnknownPlugin {
    /// Its class.
    plugin: String,
  },
}

impl Event for InvalidOptions {
  const CODE: Code = Code::InvalidOptions;

  fn place(&self) -> String {
    "options".to_owned()
  }

  fn expected(&self) -> Option<String> {
    Some("an object".to_owned())
  }
}
