//! MissingName: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// Something is exposed by a container without a name.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`name` is missing: a container that exposes modules needs one")]
pub struct MissingName {}

impl Event for MissingName {
  const CODE: Code = Code::MissingName;

  fn place(&self) -> String {
    "name".to_owned()
  }

  fn expected(&self) -> Option<String> {
    Some("the name that hosts use for this container, such as `mfe_dashboard`".to_owned())
  }
}
