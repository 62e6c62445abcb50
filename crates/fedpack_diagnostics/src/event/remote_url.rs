//! RemoteUrl: see `docs/errors`.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A text in the place of a remote's URL that hardly is one.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{url}` doesn't look like a remote URL{}", self.unset.as_ref().map(ToString::to_string).unwrap_or_default())]
pub struct RemoteUrl {
  /// Path of the remote.
  pub place: String,
  /// The text.
  pub url: String,
  /// A URL near it.
  pub suggestion: Option<String>,
  /// The part of it that a variable without a value left.
  pub unset: Option<UnsetUrlPart>,
}

/// The part of a URL that a variable without a value left.
#[derive(Debug, Serialize)]
pub struct UnsetUrlPart {
  /// Name of the part of the URL.
  pub part: &'static str,
  /// The text of that part; may be empty.
  pub text: String,
}

impl fmt::Display for UnsetUrlPart {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match (self.part, self.text.as_str()) {
      (part, "") => write!(f, ": its {part} is empty"),
      ("URL", text) => write!(f, ": it contains `{text}`"),
      (part, text) => write!(f, ": its {part} is `{text}`"),
    }
  }
}

impl Event for RemoteUrl {
  const CODE: Code = Code::RemoteUrl;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some("a URL (`https://…`, `//host/…`) or a path of a remote entry or a manifest".to_owned())
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }

  fn help(&self) -> Option<String> {
    self.unset.as_ref().map(|_| "check the variable in the URL; it seems to have no value in this build".to_owned())
  }
}
