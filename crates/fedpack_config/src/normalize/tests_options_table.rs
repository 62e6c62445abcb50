//! The table of options and what reads them agree: `npm run options` writes its examples into `options_examples.json`.

use fedpack_diagnostics::{Code, Diagnostic};
use serde_json::{Value, json};

use crate::{NormalizedParts, normalize_parts};

/// Read by JavaScript, before options come here.
const READ_BEFORE: &[&str] = &["shared.auto", "$schema"];

/// Without effect, as there is nothing to switch on: a build does what they ask for.
const NEEDS_NO_WARNING: &[&str] = &["enhanced"];

/// Left out, they are left to who makes containers, who takes the default then.
const FILLED_IN_LATER: &[&str] = &["library.umdNamedDefine", "runtime"];
/// The codes for a value that is of no type that the option takes.
const TYPE_IS_WRONG: &[Code] = &[Code::WrongType, Code::LibraryNameForm];

struct Example {
  plugin: String,
  place: String,
  pointer: String,
  is_ignored: bool,
  /// What it is when it is left out, where that is the same everywhere.
  default: Option<Value>,
  options: Value,
}

fn examples() -> Vec<Example> {
  let all: Vec<Value> = serde_json::from_str(include_str!("options_examples.json")).unwrap();
  let text = |example: &Value, key: &str| example[key].as_str().unwrap().to_owned();
  all
    .into_iter()
    .map(|example| Example {
      plugin: text(&example, "plugin"),
      place: text(&example, "place"),
      pointer: text(&example, "pointer"),
      is_ignored: text(&example, "status") == "ignored",
      default: example.get("default").cloned(),
      options: example["options"].clone(),
    })
    .filter(|example| !READ_BEFORE.contains(&example.place.as_str()))
    .filter(|example| !NEEDS_NO_WARNING.contains(&example.place.as_str()))
    .collect()
}

fn normalized(plugin: &str, options: &Value) -> NormalizedParts {
  normalize_parts(&json!([{"plugin": plugin, "options": options}]).to_string())
}

fn found(plugin: &str, options: &Value) -> Vec<Diagnostic> {
  normalized(plugin, options).diagnostics
}

#[test]
fn an_option_has_an_effect_unless_the_table_says_otherwise() {
  for Example { plugin, place, is_ignored, options, .. } in examples() {
    let found = found(&plugin, &options);
    let texts: Vec<String> = found.iter().map(ToString::to_string).collect();
    match &found[..] {
      [only] if is_ignored => {
        assert_eq!(only.code, Code::UnsupportedOption, "{plugin}: {place}: {texts:?}");
        assert!(place.starts_with(&only.place), "{plugin}: {place}: {texts:?}");
      }
      found => assert!(!is_ignored && found.is_empty(), "{plugin}: {place}: {texts:?}"),
    }
  }
}

#[test]
fn every_option_is_read() {
  for Example { plugin, place, pointer, is_ignored, mut options, .. } in examples() {
    // An example may be a list, where the path is that of an object.
    let Some(value) = options.pointer_mut(&pointer) else { continue };
    *value = json!({"$unsupported": "bigint"});
    let found = found(&plugin, &options);
    let texts: Vec<String> = found.iter().map(ToString::to_string).collect();
    let is_refused = |found: &Diagnostic| found.place == place && TYPE_IS_WRONG.contains(&found.code);
    // What is in an option without effect is not always looked at.
    let is_named = |found: &Diagnostic| found.code == Code::UnsupportedOption && place.starts_with(&found.place);
    assert!(
      found.iter().any(|found| is_refused(found) || is_ignored && is_named(found)),
      "{plugin}: {place}: {texts:?}"
    );
  }
}

#[test]
fn an_option_that_is_left_out_is_its_default() {
  for Example { plugin, place, pointer, default, options, .. } in examples() {
    if FILLED_IN_LATER.contains(&place.as_str()) {
      continue;
    }
    let (Some(default), Some((parent, key))) = (default, pointer.rsplit_once('/')) else { continue };
    let (mut given, mut left_out) = (options.clone(), options);
    let Some(value) = given.pointer_mut(&pointer) else { continue };
    *value = default;
    left_out.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
    assert_eq!(normalized(&plugin, &given).configs, normalized(&plugin, &left_out).configs, "{plugin}: {place}");
  }
}
