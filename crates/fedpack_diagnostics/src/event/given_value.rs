//! Values that the options have.

use std::fmt;

use serde::Serialize;

/// A value of the options, as much of it as a message names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
pub enum GivenValue {
  /// `null`.
  Null,
  /// `true` or `false`.
  Boolean(bool),
  /// A number.
  Number,
  /// A string, shortened where it is long.
  String(String),
  /// A list without an item.
  EmptyList,
  /// A list.
  List,
  /// An object.
  Object,
  /// A function.
  Function,
  /// A regular expression.
  RegExp,
  /// A value of another type, such as `bigint`.
  Other(String),
}

impl fmt::Display for GivenValue {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match self {
      Self::Null => f.write_str("null"),
      Self::Boolean(value) => write!(f, "`{value}`"),
      Self::Number => f.write_str("a number"),
      Self::String(text) if text.is_empty() => f.write_str("an empty string"),
      Self::String(text) => write!(f, "the string `{text}`"),
      Self::EmptyList => f.write_str("an empty list"),
      Self::List => f.write_str("a list"),
      Self::Object => f.write_str("an object"),
      Self::Function => f.write_str("a function"),
      Self::RegExp => f.write_str("a regular expression"),
      Self::Other(name) => write!(f, "a value of type {name}"),
    }
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use super::GivenValue;
  use crate::{Diagnostic, event::WrongType};

  #[test]
  fn is_data_in_a_report_and_words_in_a_message() {
    let table = [
      (GivenValue::String("x".to_owned()), json!({"type": "string", "value": "x"}), "the string `x`"),
      (GivenValue::Boolean(true), json!({"type": "boolean", "value": true}), "`true`"),
      (GivenValue::EmptyList, json!({"type": "emptyList"}), "an empty list"),
    ];
    for (found, data, words) in table {
      let event = WrongType { place: "filename".to_owned(), expected: "an object".to_owned(), found };
      let diagnostic = Diagnostic::from(event);
      assert_eq!((&diagnostic.facts["found"], diagnostic.found.as_deref()), (&data, Some(words)));
    }
  }
}
