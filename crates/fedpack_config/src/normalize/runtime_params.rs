//! Parameters of runtime plugins: they are written into the bundle, so they must be JSON.

use fedpack_diagnostics::event::LostValue;
use serde_json::Value;

use crate::raw::{Field, Kind, OptionPath, Report};

/// The parameters without what JSON cannot hold, which is reported; `None` if there are none.
pub(super) fn params(field: &Field<'_>, report: &mut Report) -> Option<Value> {
  match field.kind() {
    Kind::Null => None,
    Kind::Object(_) => serializable(field.json(), &field.path, report),
    _ => {
      field.wrong_type("an object", report);
      None
    }
  }
}

fn serializable(value: &Value, path: &OptionPath, report: &mut Report) -> Option<Value> {
  match Kind::of(value) {
    kind @ (Kind::Function | Kind::RegExp { .. } | Kind::Unsupported(_)) => {
      report.add(LostValue { place: path.to_string(), value: kind.given() });
      None
    }
    // In a list the others keep their indexes.
    Kind::List(items) => {
      let item = |(index, item)| serializable(item, &path.index(index), report).unwrap_or(Value::Null);
      Some(items.iter().enumerate().map(item).collect())
    }
    Kind::Object(map) => {
      let entry = |(key, value): (&String, &Value)| Some((key.clone(), serializable(value, &path.key(key), report)?));
      Some(Value::Object(map.iter().filter_map(entry).collect()))
    }
    _ => Some(value.clone()),
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, diagnose, options};
  use serde_json::json;

  #[test]
  fn what_json_cannot_hold_is_left_out_with_a_warning() {
    let params =
      json!({"a": {"$function": "a"}, "b": [{"$regexp": ["x", ""]}, 1], "c": {"d": {"$unsupported": "bigint"}}});
    let lost = |place, message| Found { code: "FED008", place, message, ..Found::warning() };
    let found = [
      lost("runtimePlugins[0][1].a", "a function cannot be serialized, and is left out"),
      lost("runtimePlugins[0][1].b[0]", "a regular expression cannot be serialized, and is left out"),
      lost("runtimePlugins[0][1].c.d", "a value of type bigint cannot be serialized, and is left out"),
    ];
    let config = diagnose(options("runtimePlugins", json!([["./a", params]])), &found);
    assert_eq!(config.runtime.plugins[0].params, Some(json!({"b": [null, 1], "c": {}})));
  }
}
