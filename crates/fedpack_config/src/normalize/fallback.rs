//! `fallback` of a remote: the modules that stand in for it.

use super::expose;
use crate::{
  model::Fallback,
  raw::{Field, Kind, Report, entries},
};

/// Reads the option.
pub(super) fn fallback(field: &Field<'_>, report: &mut Report) -> Option<Fallback> {
  match field.kind() {
    Kind::String(_) => field.string(report).map(|request| Fallback::Module(request.to_owned())),
    Kind::Object(_) => {
      let mut exposes: Vec<_> = entries(field, report)
        .iter()
        // Both are read, so that both are reported.
        .map(|entry| (expose::key(entry, report), entry.field.string(report)))
        .filter_map(|(key, request)| Some((key?, request?.to_owned())))
        .collect();
      exposes.sort_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
      (!exposes.is_empty()).then_some(Fallback::Exposes(exposes))
    }
    _ => {
      field.wrong_type("a module, or an object of modules by the keys of what the remote exposes", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use crate::model::Fallback;
  use serde_json::{Value, json};

  fn with(fallback: Value) -> Value {
    json!({"remotes": {"a": {"external": "a@https://a.example/e.js", "fallback": fallback}}})
  }

  #[test]
  fn every_form() {
    let fallback = |value| clean(with(value)).remotes[0].fallback.clone();
    assert_eq!(fallback(json!("./f")), Some(Fallback::Module("./f".to_owned())));
    let exposes = fallback(json!({"./B": "./b", "./A": "./a"})).unwrap();
    assert_eq!(exposes.requests(), ["./a", "./b"]);
    assert_eq!(fallback(json!(null)), None);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!(true), "FED003", "remotes.a.fallback", ""),
      (json!({"$function": "f"}), "FED003", "remotes.a.fallback", ""),
      (json!(""), "FED005", "remotes.a.fallback", ""),
      (json!({"A": "./a"}), "FED013", "remotes.a.fallback.A", "./A"),
      (json!({"./A": 1}), "FED003", r#"remotes.a.fallback["./A"]"#, ""),
    ];
    for (value, code, place, suggestion) in table {
      let config = diagnose(with(value), &[Found { code, place, suggestion, ..Found::error() }]);
      assert_eq!(config.remotes[0].fallback, None);
    }
  }
}
