//! RemoteUrl: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// A text in the place of a remote's URL that hardly is one.
#[derive(Debug, Error)]
#[error("`{url}` is hardly the URL of a remote")]
pub struct RemoteUrl {
  /// Path of the remote.
  pub place: String,
  /// The text.
  pub url: String,
  /// A URL near it.
  pub suggestion: Option<String>,
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
}
