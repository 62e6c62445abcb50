//! ConfigNotLoaded: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// The configuration of an app could not be loaded.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the configuration could not be loaded: {reason}")]
pub struct ConfigNotLoaded {
  /// The configuration file.
  pub place: String,
  /// The error that loading it ended in.
  pub reason: String,
}

impl Event for ConfigNotLoaded {
  const CODE: Code = Code::ConfigNotLoaded;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("fix it; until then, the app is left out of the comparison".to_owned())
  }
}
