//! `library`: how the container entry hands out its container.

use fedpack_diagnostics::{Severity, event::LibraryNameForm, event::MissingOption};
use serde_json::{Map, Value, json};

use super::{
  library_type::{LIBRARY_TYPES, NameRule},
  name,
};
use crate::{
  model::ContainerName,
  raw::{Field, Kind, Object, Report},
};

const OPTIONS: &[&str] = &["amdContainer", "auxiliaryComment", "export", "name", "type", "umdNamedDefine"];
const COMMENT_OPTIONS: &[&str] = &["amd", "commonjs", "commonjs2", "root"];
const UMD_NAME_OPTIONS: &[&str] = &["amd", "commonjs", "root"];

/// The library of a container, in the shape of `output.library`. `None` if it cannot be what was asked for.
pub(super) fn library(field: Option<Field<'_>>, container: &ContainerName, report: &mut Report) -> Option<Value> {
  let Some(field) = field else {
    let fits = name::fits(container.as_str(), "var", NameRule::Declared, "name", report);
    return fits.then(|| json!({"type": "var", "name": container.as_str()}));
  };
  let options = field.object(OPTIONS, report)?;
  let Some(type_field) = options.get("type") else {
    report.add(MissingOption { place: options.place(), option: "type", expected: "a library type such as `var`" });
    return None;
  };
  let library_type = type_field.string(report)?;
  if !LIBRARY_TYPES.contains(&library_type) {
    type_field.not_among(library_type, LIBRARY_TYPES, Severity::Warning, report);
  }
  let mut library = Map::new();
  library.insert("type".to_owned(), json!(library_type));
  if let Some(name) = library_name(options.get("name"), library_type, container, report)? {
    library.insert("name".to_owned(), name);
  }
  others(&options, &mut library, report);
  Some(Value::Object(library))
}

/// The type that `library` names, whether or not the rest of it can be used.
pub(super) fn declared_type<'a>(options: &Object<'a>) -> Option<&'a str> {
  match Kind::of(options.get("library")?.json().get("type")?) {
    Kind::String(text) => Some(text),
    _ => None,
  }
}

/// `Some(None)` for a library without a name, `None` after a report.
fn library_name(
  field: Option<Field<'_>>,
  library_type: &str,
  container: &ContainerName,
  report: &mut Report,
) -> Option<Option<Value>> {
  let rule = NameRule::of(library_type);
  let Some(field) = field else {
    if !rule.needs_name() {
      return Some(None);
    }
    let fits = name::fits(container.as_str(), library_type, rule, "name", report);
    return fits.then(|| Some(json!(container.as_str())));
  };
  let place = field.place();
  match field.kind() {
    Kind::String(_) if rule != NameRule::Unnamed => {
      let text = field.string(report)?;
      name::fits(text, library_type, rule, &place, report).then(|| Some(json!(text)))
    }
    Kind::List(_) if rule.takes_list() => {
      let parts = field.strings(report)?;
      let base = parts.first()?;
      // Only the first part stands bare in the code; the others are properties.
      let bare = !matches!(rule, NameRule::Declared | NameRule::Assigned)
        || name::fits(base, library_type, NameRule::Declared, &format!("{place}[0]"), report);
      bare.then(|| Some(json!(parts)))
    }
    Kind::Object(_) if rule == NameRule::Universal => Some(umd_name(&field, report)),
    kind => {
      let library_type = library_type.to_owned();
      report.add(LibraryNameForm { place, library_type, expected: rule.forms(), found: kind.describe() });
      None
    }
  }
}

fn umd_name(field: &Field<'_>, report: &mut Report) -> Option<Value> {
  let options = field.object(UMD_NAME_OPTIONS, report)?;
  let mut name = Map::new();
  for key in ["amd", "commonjs"] {
    if let Some(text) = options.string(key, report) {
      name.insert(key.to_owned(), json!(text));
    }
  }
  if let Some(root) = options.get("root").and_then(|field| field.strings(report)) {
    name.insert("root".to_owned(), json!(root));
  }
  Some(Value::Object(name))
}

fn others(options: &Object<'_>, library: &mut Map<String, Value>, report: &mut Report) {
  if let Some(export) = options.get("export").and_then(|field| field.strings(report)) {
    library.insert("export".to_owned(), json!(export));
  }
  if let Some(named) = options.boolean("umdNamedDefine", report) {
    library.insert("umdNamedDefine".to_owned(), json!(named));
  }
  if let Some(container) = options.string("amdContainer", report) {
    library.insert("amdContainer".to_owned(), json!(container));
  }
  if let Some(comment) = options.get("auxiliaryComment").and_then(|field| comment(&field, report)) {
    library.insert("auxiliaryComment".to_owned(), comment);
  }
}

fn comment(field: &Field<'_>, report: &mut Report) -> Option<Value> {
  match field.kind() {
    Kind::String(text) => Some(json!(text)),
    Kind::Object(_) => {
      let options = field.object(COMMENT_OPTIONS, report)?;
      let texts = COMMENT_OPTIONS
        .iter()
        .filter_map(|key| Some(((*key).to_owned(), json!(options.get(key)?.text(report)?))))
        .collect();
      Some(Value::Object(texts))
    }
    _ => {
      field.wrong_type("a string, or an object of strings", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::{Value, json};

  fn with(library: Value) -> Value {
    json!({"name": "app", "library": library, "exposes": {"./a": "./a"}})
  }

  #[test]
  fn normalises() {
    let table = [
      (json!(null), json!({"type": "var", "name": "app"})),
      (json!({"type": "var"}), json!({"type": "var", "name": "app"})),
      (json!({"type": "jsonp"}), json!({"type": "jsonp", "name": "app"})),
      (json!({"type": "commonjs-module"}), json!({"type": "commonjs-module"})),
      (json!({"type": "module"}), json!({"type": "module"})),
      (json!({"type": "window"}), json!({"type": "window"})),
      (json!({"type": "window", "name": ["a", "b-c"]}), json!({"type": "window", "name": ["a", "b-c"]})),
      (json!({"type": "var", "name": ["a", "b-c"]}), json!({"type": "var", "name": ["a", "b-c"]})),
      (
        json!({"type": "umd", "name": {"root": "A", "amd": "a", "commonjs": "b"}, "umdNamedDefine": true}),
        json!({"type": "umd", "name": {"amd": "a", "commonjs": "b", "root": ["A"]}, "umdNamedDefine": true}),
      ),
      (
        json!({"type": "amd", "export": "default", "amdContainer": "w", "auxiliaryComment": {"root": "r"}}),
        json!({"type": "amd", "export": ["default"], "amdContainer": "w", "auxiliaryComment": {"root": "r"}}),
      ),
    ];
    for (library, expected) in table {
      assert_eq!(clean(with(library)).container.unwrap().library, expected);
    }
  }

  #[test]
  fn a_name_in_a_form_that_the_type_does_not_take() {
    let table = [
      ("module", json!("app"), "no name", "the string `app`"),
      ("amd-require", json!("app"), "no name", "the string `app`"),
      ("amd", json!(["a"]), "a string", "a list"),
      ("jsonp", json!(["a"]), "a string", "a list"),
      ("var", json!({"root": "a"}), "a string or a list of strings", "an object"),
      ("commonjs", json!(1), "a string or a list of strings", "a number"),
    ];
    for (library_type, name, expected, found) in table {
      let message = format!("`library.type: '{library_type}'` does not take this name");
      let wanted =
        Found { code: "FED012", place: "library.name", message: &message, expected, found, ..Found::error() };
      let config = diagnose(with(json!({"type": library_type, "name": name})), &[wanted]);
      assert!(config.container.is_none());
    }
  }

  #[test]
  fn the_first_part_of_a_declared_name_is_an_identifier() {
    let found = Found { code: "FED011", place: "library.name[0]", suggestion: "a_b", ..Found::error() };
    diagnose(with(json!({"type": "var", "name": ["a-b", "c"]})), &[found]);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("var"), "FED003", "library", ""),
      (json!({"name": "a"}), "FED006", "library", ""),
      (json!({"type": 1}), "FED003", "library.type", ""),
      (json!({"type": "var", "nam": "a"}), "FED002", "library.nam", "name"),
      (json!({"type": "window", "name": []}), "FED005", "library.name", ""),
      (json!({"type": "umd", "name": {"rot": "a"}}), "FED002", "library.name.rot", "root"),
      (json!({"type": "umd", "auxiliaryComment": 1}), "FED003", "library.auxiliaryComment", ""),
      (json!({"type": "umd", "export": [""]}), "FED005", "library.export[0]", ""),
    ];
    for (library, code, place, suggestion) in table {
      diagnose(with(library), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }

  #[test]
  fn an_unknown_type_is_kept_with_a_warning() {
    let found = Found { code: "FED004", place: "library.type", suggestion: "window", ..Found::warning() };
    let config = diagnose(with(json!({"type": "windwo", "name": "a"})), &[found]);
    assert_eq!(config.container.unwrap().library, json!({"type": "windwo", "name": "a"}));
  }
}
