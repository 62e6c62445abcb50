//! CyclicRemote: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event};

/// `internal` remotes that lead to each other and to no module.
#[derive(Debug, Error)]
#[error("these remotes lead to each other and to no module: {cycle}")]
pub struct CyclicRemote {
  /// The keys, in the order in which they lead to each other.
  pub cycle: String,
}

impl Event for CyclicRemote {
  const CODE: Code = Code::CyclicRemote;

  fn place(&self) -> String {
    "remotes".to_owned()
  }

  fn help(&self) -> Option<String> {
    Some("let one of them name a module of this build, or a remote entry".to_owned())
  }
}
