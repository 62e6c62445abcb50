//! UnsupportedOption: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Options that are accepted, ask for something, and have no effect yet.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("not supported yet; ignored")]
pub struct UnsupportedOption {
  /// Paths of the options; one event names them all.
  pub places: Vec<String>,
}

impl Event for UnsupportedOption {
  const CODE: Code = Code::UnsupportedOption;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.places.join(", ")
  }

  fn help(&self) -> Option<String> {
    Some("remove it; the build is the same without it".to_owned())
  }
}
