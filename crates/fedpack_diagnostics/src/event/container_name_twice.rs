//! ContainerNameTwice: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// Two containers of a compiler, or a container and an entry that it cannot merge with, have one name.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "two containers of this build, or a container and an entry that differ in file, runtime or library, are named `{name}`"
)]
pub struct ContainerNameTwice {
  /// The name of both.
  pub name: String,
}

impl Event for ContainerNameTwice {
  const CODE: Code = Code::ContainerNameTwice;

  fn place(&self) -> String {
    "name".to_owned()
  }

  fn help(&self) -> Option<String> {
    Some(format!("give one of them another name than `{}`", self.name))
  }
}
