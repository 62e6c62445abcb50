//! The facts of an event, as data.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::printable::printable;

/// Items of a list that are kept.
const MAX_ITEMS: usize = 100;

/// The fields of an event that a diagnostic has as parts of its own.
const PARTS: [&str; 5] = ["place", "severity", "suggestion", "expected", "location"];

/// The facts of an event, by the names of its fields. Texts are fit to be printed, and lists have a bounded length.
pub(crate) fn facts_of(event: &impl Serialize) -> Map<String, Value> {
  // An event without fields has no facts, and no event fails to be written.
  let Ok(Value::Object(mut facts)) = serde_json::to_value(event) else { return Map::new() };
  facts.retain(|name, value| !PARTS.contains(&name.as_str()) && !value.is_null());
  facts.values_mut().for_each(bound);
  facts
}

fn bound(value: &mut Value) {
  match value {
    Value::String(text) => *text = printable(text),
    Value::Array(items) => {
      items.truncate(MAX_ITEMS);
      items.iter_mut().for_each(bound);
    }
    Value::Object(fields) => fields.values_mut().for_each(bound),
    Value::Null | Value::Bool(_) | Value::Number(_) => {}
  }
}

#[cfg(test)]
mod tests {
  use serde::Serialize;
  use serde_json::{Value, json};

  use super::facts_of;

  #[derive(Serialize)]
  #[serde(rename_all = "camelCase")]
  struct Event {
    place: &'static str,
    share_keys: Vec<String>,
    version: Option<String>,
  }

  #[test]
  fn facts_are_what_no_part_says() {
    let event = Event { place: "shared", share_keys: vec!["a\u{1b}".to_owned()], version: None };
    assert_eq!(Value::Object(facts_of(&event)), json!({"shareKeys": ["a\u{fffd}"]}));
  }

  #[test]
  fn lists_have_a_bounded_length() {
    let event = Event { place: "", share_keys: vec!["a".to_owned(); 30_000], version: None };
    assert_eq!(facts_of(&event).get("shareKeys").and_then(Value::as_array).map(Vec::len), Some(100));
  }
}
