//! CoreOfContainer: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// `experiments.provideExternalRuntime` in a build that exposes modules.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("a build with `exposes` cannot provide its runtime core to the page")]
pub struct CoreOfContainer {
  /// Path of the option.
  pub place: String,
}

impl Event for CoreOfContainer {
  const CODE: Code = Code::CoreOfContainer;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some(
      "set it in the host, which exposes nothing; a remote takes the core with `experiments.externalRuntime`"
        .to_owned(),
    )
  }
}
