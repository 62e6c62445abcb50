//! PublicPathNotRead: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A `getPublicPath` that hosts would have to evaluate.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("hosts can't read `{function}`, as they evaluate nothing of a manifest")]
pub struct PublicPathNotRead {
  /// The text of the function.
  pub function: String,
}

impl Event for PublicPathNotRead {
  const CODE: Code = Code::PublicPathNotRead;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    "getPublicPath".to_owned()
  }

  fn expected(&self) -> Option<String> {
    Some(
      "strings and global variables, joined with `+` or chosen by `||` and `??`, such as `return window.assetHost + \"/\"`"
        .to_owned(),
    )
  }

  fn help(&self) -> Option<String> {
    Some("let the page compute the path, and leave it in a global variable that `getPublicPath` returns".to_owned())
  }
}
