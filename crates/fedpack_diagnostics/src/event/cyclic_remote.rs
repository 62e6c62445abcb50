//! CyclicRemote: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// `internal` remotes that lead to each other and to no module.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("these remotes refer to each other in a circle: {}", self.way())]
pub struct CyclicRemote {
  /// The keys, in the order in which they lead to each other; the last leads to the first.
  pub keys: Vec<String>,
}

impl CyclicRemote {
  fn way(&self) -> String {
    let back = self.keys.iter().chain(self.keys.first());
    back.map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" → ")
  }
}

impl Event for CyclicRemote {
  const CODE: Code = Code::CyclicRemote;

  fn place(&self) -> String {
    "remotes".to_owned()
  }

  fn help(&self) -> Option<String> {
    Some("point one of them to a module of this build, or to a remote entry".to_owned())
  }
}
