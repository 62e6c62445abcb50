//! LibraryNameForm: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::GivenValue;
use crate::{Code, Event};

/// `library.name` in a form that its library type does not take.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`library.type: '{library_type}'` does not support this form of name")]
pub struct LibraryNameForm {
  /// Path of the option.
  pub place: String,
  /// The type of the library.
  pub library_type: String,
  /// The form that it takes.
  pub expected: &'static str,
  /// The form that is there.
  pub found: GivenValue,
}

impl Event for LibraryNameForm {
  const CODE: Code = Code::LibraryNameForm;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(self.expected.to_owned())
  }

  fn found(&self) -> Option<String> {
    Some(self.found.to_string())
  }
}
