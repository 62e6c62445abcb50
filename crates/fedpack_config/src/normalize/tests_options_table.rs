//! The table of options and what reads them agree: `npm run options` writes its examples into `options_examples.json`.

use fedpack_diagnostics::{Code, Diagnostic};
use serde_json::{Value, json};

use crate::normalize;

/// Read by JavaScript, before options come here.
const READ_BEFORE: &[&str] = &["shared.auto", "$schema"];

/// Left out, they are left to who makes containers, who takes the default then.
const FILLED_IN_LATER: &[&str] = &["library.umdNamedDefine", "runtime"];
/// The codes for a value that is of no type that the option takes.
const TYPE_IS_WRONG: &[Code] = &[Code::WrongType, Code::LibraryNameForm];

struct Example {
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
      place: text(&example, "place"),
      pointer: text(&example, "pointer"),
      is_ignored: text(&example, "status") == "ignored",
      default: example.get("default").cloned(),
      options: example["options"].clone(),
    })
    .filter(|example| !READ_BEFORE.contains(&example.place.as_str()))
    .collect()
}

fn found(options: &Value) -> Vec<Diagnostic> {
  normalize(&options.to_string()).diagnostics
}

#[test]
fn an_option_has_an_effect_unless_the_table_says_otherwise() {
  for Example { place, is_ignored, options, .. } in examples() {
    let found = found(&options);
    let texts: Vec<String> = found.iter().map(ToString::to_string).collect();
    match &found[..] {
      [only] if is_ignored => {
        assert_eq!(only.code, Code::UnsupportedOption, "{place}: {texts:?}");
        assert!(place.starts_with(&only.place), "{place}: {texts:?}");
      }
      found => assert!(!is_ignored && found.is_empty(), "{place}: {texts:?}"),
    }
  }
}

#[test]
fn every_option_is_read() {
  for Example { place, pointer, is_ignored, mut options, .. } in examples() {
    // An example may be a list, where the path is that of an object.
    let Some(value) = options.pointer_mut(&pointer) else { continue };
    *value = json!({"$unsupported": "bigint"});
    let found = found(&options);
    let texts: Vec<String> = found.iter().map(ToString::to_string).collect();
    let is_refused = |found: &Diagnostic| found.place == place && TYPE_IS_WRONG.contains(&found.code);
    // What is in an option without effect is not always looked at.
    let is_named = |found: &Diagnostic| found.code == Code::UnsupportedOption && place.starts_with(&found.place);
    assert!(found.iter().any(|found| is_refused(found) || is_ignored && is_named(found)), "{place}: {texts:?}");
  }
}

#[test]
fn an_option_that_is_left_out_is_its_default() {
  for Example { place, pointer, default, options, .. } in examples() {
    if FILLED_IN_LATER.contains(&place.as_str()) {
      continue;
    }
    let (Some(default), Some((parent, key))) = (default, pointer.rsplit_once('/')) else { continue };
    let (mut given, mut left_out) = (options.clone(), options);
    let Some(value) = given.pointer_mut(&pointer) else { continue };
    *value = default;
    left_out.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
    assert_eq!(normalize(&given.to_string()).config, normalize(&left_out.to_string()).config, "{place}");
  }
}
