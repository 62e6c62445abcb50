//! Writing JavaScript literals.

use std::fmt::Write;

use serde_json::Value;

/// A JavaScript expression, written as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expr(pub String);

impl Expr {
  /// A literal. Infallible: a JSON value always has a text.
  pub fn literal(value: impl Into<Value>) -> Self {
    // U+2028 and U+2029 are fine in JSON and ended a line in JavaScript before ES2019; ES5 output must parse as well.
    Self(value.into().to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029"))
  }

  /// An object literal with the entries in the given order.
  pub fn object<K: AsRef<str>>(entries: impl IntoIterator<Item = (K, Expr)>) -> Self {
    let mut text = String::from("{");
    for (at, (key, value)) in entries.into_iter().enumerate() {
      let comma = if at == 0 { " " } else { ", " };
      let _ = write!(text, "{comma}{}: {}", property(key.as_ref()), value.0);
    }
    text.push_str(if text.len() == 1 { "}" } else { " }" });
    Self(text)
  }

  /// An array literal.
  pub fn array(items: impl IntoIterator<Item = Expr>) -> Self {
    let items: Vec<_> = items.into_iter().map(|item| item.0).collect();
    Self(format!("[{}]", items.join(", ")))
  }
}

/// A key of an object literal: bare where it is a plain identifier, otherwise quoted. `__proto__` is computed, since a
/// plain one would set the prototype.
fn property(key: &str) -> String {
  if key == "__proto__" {
    return "[\"__proto__\"]".to_owned();
  }
  let mut chars = key.chars();
  let plain = chars.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
    && chars.all(|c| c.is_ascii_alphanumeric() || c == '_');
  if plain { key.to_owned() } else { Expr::literal(key).0 }
}

#[cfg(test)]
mod tests {
  use super::Expr;

  #[test]
  fn writes_literals_that_parse_everywhere() {
    assert_eq!(Expr::literal("a\"b\n\u{2028}</script>").0, "\"a\\\"b\\n\\u2028</script>\"");
    assert_eq!(Expr::literal(true).0, "true");
  }

  #[test]
  fn writes_objects() {
    let none: [(&str, Expr); 0] = [];
    assert_eq!(Expr::object(none).0, "{}");
    let entries =
      [("a", Expr::literal(1)), ("./App", Expr::literal(2)), ("__proto__", Expr::literal(3)), ("9", Expr::literal(4))];
    assert_eq!(Expr::object(entries).0, "{ a: 1, \"./App\": 2, [\"__proto__\"]: 3, \"9\": 4 }");
  }
}
