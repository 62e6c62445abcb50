//! UnfitName: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A container name that its library type cannot carry.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{name}` is not a valid name for `library.type: '{library_type}'`")]
pub struct UnfitName {
  /// `name` or `library.name`.
  pub place: String,
  /// The name.
  pub name: String,
  /// The type of the library.
  pub library_type: String,
  /// The names that the type takes.
  pub expected: &'static str,
  /// A name near it that fits.
  pub suggestion: String,
}

impl Event for UnfitName {
  const CODE: Code = Code::UnfitName;

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    Some(self.expected.to_owned())
  }

  fn suggestion(&self) -> Option<String> {
    Some(self.suggestion.clone())
  }
}
