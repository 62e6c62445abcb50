//! `exposes`: what can be got from the container.

use fedpack_diagnostics::event::{ExposeKey as ExposeKeyEvent, MissingOption};

use crate::{
  model::{Expose, ExposeKey},
  options_table::EXPOSES_CONFIG,
  raw::{Entry, Field, Kind, Report, entries, keep_last, shorten},
};

/// The exposed modules, sorted by key.
pub(super) fn exposes(field: &Field<'_>, report: &mut Report) -> Vec<Expose> {
  let mut found = Vec::new();
  for entry in entries(field, report) {
    // Both are read, so that both are reported.
    let key = key(&entry, report);
    let value = value(&entry, report);
    if let (Some(key), Some((import, chunk_name))) = (key, value) {
      found.push((entry.field, Expose { key, import, chunk_name }));
    }
  }
  let mut exposes = keep_last(found, "exposed", |expose| expose.key.clone(), |expose| expose.key.as_str(), report);
  exposes.sort_by(|a, b| a.key.cmp(&b.key));
  exposes
}

/// The key of an expose, which begins with `./`.
pub(super) fn key(entry: &Entry<'_>, report: &mut Report) -> Option<ExposeKey> {
  let key = entry.key.as_str();
  if key == "." || key.strip_prefix("./").is_some_and(|rest| !rest.is_empty()) {
    return Some(ExposeKey::from(key));
  }
  let rest = key.trim_start_matches(['.', '/', '\\']);
  let suggestion = if rest.is_empty() { ".".to_owned() } else { shorten(&format!("./{rest}")) };
  report.add(ExposeKeyEvent { place: entry.field.place(), key: shorten(key), suggestion });
  None
}

fn value(entry: &Entry<'_>, report: &mut Report) -> Option<(Vec<String>, Option<String>)> {
  match entry.field.kind() {
    Kind::String(_) | Kind::List(_) => Some((entry.field.strings(report)?, None)),
    Kind::Object(_) => {
      let options = entry.field.object(EXPOSES_CONFIG, report)?;
      let chunk_name = options.string("name", report);
      let Some(import) = options.get("import") else {
        report.add(MissingOption { place: options.place(), option: "import", expected: "the module to expose" });
        return None;
      };
      Some((import.strings(report)?, chunk_name))
    }
    _ => {
      entry.field.wrong_type("a string, a list of strings, or an object with `import`", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::{Value, json};

  fn with(exposes: Value) -> Value {
    json!({"name": "app", "exposes": exposes})
  }

  #[test]
  fn every_form() {
    let table = [
      (json!({"./A": "./a"}), "./A=[./a]"),
      (json!({"./A": ["./a", "./b"]}), "./A=[./a,./b]"),
      (json!({"./A": {"import": "./a", "name": "chunk"}}), "./A=[./a]#chunk"),
      (json!({"./A": {"import": ["./a", "./b"]}}), "./A=[./a,./b]"),
      (json!(["./a", {"./B": "./b"}]), "./B=[./b] ./a=[./a]"),
      (json!({".": "./index", "./z": "pkg", "./A": "./a"}), ".=[./index] ./A=[./a] ./z=[pkg]"),
    ];
    for (exposes, expected) in table {
      let container = clean(with(exposes)).container.unwrap();
      let text: Vec<String> = container
        .exposes
        .iter()
        .map(|e| {
          let chunk = e.chunk_name.as_ref().map(|name| format!("#{name}")).unwrap_or_default();
          format!("{}=[{}]{chunk}", e.key, e.import.join(","))
        })
        .collect();
      assert_eq!(text.join(" "), expected);
    }
  }

  #[test]
  fn keys_start_with_a_dot_and_a_slash() {
    let table =
      [("App", "./App"), ("/App", "./App"), ("../App", "./App"), (".\\App", "./App"), ("./", "."), ("@a/b", "./@a/b")];
    for (key, suggestion) in table {
      let message = format!("`{key}` does not start with `./`");
      let place = format!("exposes[{key:?}]");
      let place = if key == "App" { "exposes.App" } else { &place };
      let found = Found {
        code: "FED013",
        place,
        message: &message,
        expected: "a key such as `./App`, or `.`",
        suggestion,
        ..Found::error()
      };
      assert!(diagnose(with(json!({key: "./a"})), &[found]).container.is_none());
    }
    diagnose(with(json!(["lodash"])), &[Found { code: "FED013", place: "exposes[0]", ..Found::error() }]);
  }

  #[test]
  fn one_bad_entry_leaves_the_others() {
    let found = Found { code: "FED003", place: r#"exposes["./b"]"#, found: "null", ..Found::error() };
    let config = diagnose(with(json!({"./a": "./a", "./b": null})), &[found]);
    assert_eq!(config.container.unwrap().exposes.len(), 1);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("./a"), "FED003", "exposes", ""),
      (json!([1]), "FED003", "exposes[0]", ""),
      (json!([""]), "FED005", "exposes[0]", ""),
      (json!({"": "./a"}), "FED005", r#"exposes[""]"#, ""),
      (json!({"./a": ""}), "FED005", r#"exposes["./a"]"#, ""),
      (json!({"./a": []}), "FED005", r#"exposes["./a"]"#, ""),
      (json!({"./a": {}}), "FED006", r#"exposes["./a"]"#, ""),
      (json!({"./a": {"import": 1}}), "FED003", r#"exposes["./a"].import"#, ""),
      (json!({"./a": {"import": ["./a", ""]}}), "FED005", r#"exposes["./a"].import[1]"#, ""),
      (json!({"./a": {"import": "./a", "naem": "x"}}), "FED002", r#"exposes["./a"].naem"#, "name"),
      (json!({"./a": {"import": "./a", "name": 1}}), "FED003", r#"exposes["./a"].name"#, ""),
    ];
    for (exposes, code, place, suggestion) in table {
      diagnose(with(exposes), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }

  #[test]
  fn of_two_with_one_key_the_last_counts() {
    let found = Found {
      code: "FED009",
      place: r#"exposes[1]["./a"]"#,
      message: "`./a` is exposed twice; this entry wins",
      help: "remove one of them; the other is `exposes[0]`",
      ..Found::warning()
    };
    let config = diagnose(with(json!(["./a", {"./a": "./b"}])), &[found]);
    assert_eq!(config.container.unwrap().exposes[0].import, ["./b"]);
  }
}
