//! The JavaScript value that a JSON value stands for.

use fedpack_diagnostics::event::GivenValue;
use serde_json::{Map, Value};

/// A value as the user wrote it. Values that JSON lacks come in as objects with one key: `{"$function": name}`,
/// `{"$regexp": [source, flags]}`, `{"$unsupported": type}`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind<'a> {
  Null,
  Bool(bool),
  Number,
  String(&'a str),
  List(&'a [Value]),
  Object(&'a Map<String, Value>),
  Function,
  RegExp {
    source: &'a str,
    flags: &'a str,
  },
  /// `bigint`, `symbol`, …
  Unsupported(&'a str),
}

impl<'a> Kind<'a> {
  pub(crate) fn of(value: &'a Value) -> Self {
    match value {
      Value::Null => Self::Null,
      Value::Bool(value) => Self::Bool(*value),
      Value::Number(_) => Self::Number,
      Value::String(text) => Self::String(text),
      Value::Array(items) => Self::List(items),
      Value::Object(map) => marker(map).unwrap_or(Self::Object(map)),
    }
  }

  /// As much of the value as a message names.
  pub(crate) fn given(self) -> GivenValue {
    match self {
      Self::Null => GivenValue::Null,
      Self::Bool(value) => GivenValue::Boolean(value),
      Self::Number => GivenValue::Number,
      Self::String(text) => GivenValue::String(shorten(text)),
      Self::List([]) => GivenValue::EmptyList,
      Self::List(_) => GivenValue::List,
      Self::Object(_) => GivenValue::Object,
      Self::Function => GivenValue::Function,
      Self::RegExp { .. } => GivenValue::RegExp,
      Self::Unsupported(name) => GivenValue::Other(shorten(name)),
    }
  }

  /// Whether the value asks for something: `false`, nothing, and objects made of these do not.
  pub(crate) fn asks_for_an_effect(self) -> bool {
    match self {
      Self::Null | Self::Bool(false) | Self::String("") => false,
      Self::List(items) => !items.is_empty(),
      Self::Object(map) => map.values().any(|value| Self::of(value).asks_for_an_effect()),
      _ => true,
    }
  }
}

fn marker(map: &Map<String, Value>) -> Option<Kind<'_>> {
  if map.len() != 1 {
    return None;
  }
  let (key, value) = map.iter().next()?;
  match (key.as_str(), value) {
    ("$function", Value::String(_)) => Some(Kind::Function),
    ("$unsupported", Value::String(name)) => Some(Kind::Unsupported(name)),
    ("$regexp", Value::Array(parts)) => match parts.as_slice() {
      [Value::String(source), Value::String(flags)] => Some(Kind::RegExp { source, flags }),
      _ => None,
    },
    _ => None,
  }
}

/// A text that fits into a message: one line, cut where it gets long.
pub(crate) fn shorten(text: &str) -> String {
  const LONGEST: usize = 80;
  let mut short: String = text.chars().take(LONGEST).map(|char| if char.is_control() { ' ' } else { char }).collect();
  if text.chars().nth(LONGEST).is_some() {
    short.push('…');
  }
  short
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use super::{Kind, shorten};

  #[test]
  fn names_what_javascript_had() {
    let table = [
      (json!(null), "null"),
      (json!(true), "`true`"),
      (json!(1.5), "a number"),
      (json!(""), "an empty string"),
      (json!("x"), "the string `x`"),
      (json!([]), "an empty list"),
      (json!([1]), "a list"),
      (json!({}), "an object"),
      (json!({"$function": "f"}), "a function"),
      (json!({"$function": "f", "more": 1}), "an object"),
      (json!({"$function": 1}), "an object"),
      (json!({"$regexp": ["a", "i"]}), "a regular expression"),
      (json!({"$regexp": ["a"]}), "an object"),
      (json!({"$unsupported": "bigint"}), "a value of type bigint"),
    ];
    for (value, name) in table {
      assert_eq!(Kind::of(&value).given().to_string(), name, "{value}");
    }
  }

  #[test]
  fn only_what_is_neither_off_nor_empty_asks_for_something() {
    for nothing in [json!(null), json!(false), json!(""), json!([]), json!({"a": {"b": false}})] {
      assert!(!Kind::of(&nothing).asks_for_an_effect(), "{nothing}");
    }
    for something in
      [json!(true), json!(0), json!("x"), json!([false]), json!({"a": {"b": true}}), json!({"$function": "f"})]
    {
      assert!(Kind::of(&something).asks_for_an_effect(), "{something}");
    }
  }

  #[test]
  fn long_and_broken_texts_fit_into_a_line() {
    assert_eq!(shorten("a\nb"), "a b");
    assert_eq!(shorten(&"ä".repeat(1000)).chars().count(), 81);
  }
}
