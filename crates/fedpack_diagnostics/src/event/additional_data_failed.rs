//! AdditionalDataFailed: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// `manifest.additionalData` threw, or gave what is no manifest.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the function failed: {}", reason.lines().next().unwrap_or_default())]
pub struct AdditionalDataFailed {
  /// The error that it threw, with the stack, or a word about the value that it returned.
  pub reason: String,
}

impl Event for AdditionalDataFailed {
  const CODE: Code = Code::AdditionalDataFailed;

  fn place(&self) -> String {
    "manifest.additionalData".to_owned()
  }

  fn lines(&self) -> Vec<String> {
    self.reason.lines().skip(1).map(str::to_owned).collect()
  }

  fn help(&self) -> Option<String> {
    Some("modify the stats it receives, or return an object; the stats were left unchanged".to_owned())
  }
}
