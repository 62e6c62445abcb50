//! RemoteWithoutUrl: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A remote that is to be loaded by script and lacks its name or its URL.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{found}` has no {lacking}")]
pub struct RemoteWithoutUrl {
  /// Path of the remote.
  pub place: String,
  /// The remote as written.
  pub found: String,
  /// `name` or `URL`.
  pub lacking: &'static str,
  /// The remote with what it lacks, if that can be known.
  pub suggestion: Option<String>,
}

impl Event for RemoteWithoutUrl {
  const CODE: Code = Code::RemoteWithoutUrl;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some("`name@url`, such as `mfe_dashboard@http://localhost:3001/mf-manifest.json`".to_owned())
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }
}
