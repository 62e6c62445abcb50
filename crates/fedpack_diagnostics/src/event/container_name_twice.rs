//! ContainerNameTwice: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// Two containers of a compiler, or a container and an entry that it cannot merge with, have one name.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "two containers in this build are named `{name}`, or a container and an entry with that name differ in file, runtime or library"
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
