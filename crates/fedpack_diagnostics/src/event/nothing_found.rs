//! NothingFound: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A command found nothing to work on.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("nothing to work on: no app in this workspace uses federation, and no manifest was given")]
pub struct NothingFound {
  /// The folder that was searched.
  pub place: String,
}

impl Event for NothingFound {
  const CODE: Code = Code::NothingFound;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("run it in the root of the workspace, and make sure that the apps use fedpack".to_owned())
  }
}
