//! `dts`: the types of exposed and remote modules. JavaScript reads it, before options come here; its shape is checked here.

use crate::{
  options_table::{DTS_REMOTE_OPTIONS, EXTRACT_THIRD_PARTY_OPTIONS, PLUGIN_DTS_OPTIONS},
  raw::{Field, Kind, Object, Report},
};

/// Checks the option, and notes what in it has no effect.
pub(super) fn types(options: &Object<'_>, report: &mut Report) {
  let Some(dts) = options.get("dts").and_then(|field| switched(&field, PLUGIN_DTS_OPTIONS, report)) else { return };
  for key in ["cwd", "tsConfigPath"] {
    dts.string(key, report);
  }
  dts.boolean("displayErrorInTerminal", report);
  without_effect(&dts, &["consumeTypes", "extraOptions", "implementation"], report);
  let generate = dts.get("generateTypes").and_then(|field| switched(&field, DTS_REMOTE_OPTIONS, report));
  if let Some(generate) = generate {
    generated(&generate, report);
  }
}

fn generated(generate: &Object<'_>, report: &mut Report) {
  for key in ["compiledTypesFolder", "compilerInstance", "outputDir", "tsConfigPath", "typesFolder"] {
    generate.string(key, report);
  }
  for key in ["abortOnError", "deleteTypesFolder", "extractRemoteTypes", "generateAPITypes"] {
    generate.boolean(key, report);
  }
  without_effect(generate, &["compileInChildProcess", "deleteTsConfig"], report);
  if let Some(files) = generate.get("additionalFilesToCompile") {
    list(&files, "a list of files", report, |kind| matches!(kind, Kind::String(_)));
  }
  let third_party =
    generate.get("extractThirdParty").and_then(|field| switched(&field, EXTRACT_THIRD_PARTY_OPTIONS, report));
  if let Some(exclude) = third_party.and_then(|options| options.get("exclude")) {
    let expected = "a list of packages or regular expressions";
    list(&exclude, expected, report, |kind| matches!(kind, Kind::String(_) | Kind::RegExp { .. }));
  }
  if let Some(field) = generate.get("afterGenerate").filter(|field| !matches!(field.kind(), Kind::Function)) {
    field.wrong_type("a function", report);
  }
}

/// The options where there are some, and not a boolean.
fn switched<'a>(field: &Field<'a>, keys: &'static [&'static str], report: &mut Report) -> Option<Object<'a>> {
  match field.kind() {
    Kind::Bool(_) => None,
    Kind::Object(_) => field.object(keys, report),
    _ => {
      field.wrong_type("`true`, `false` or an object", report);
      None
    }
  }
}

fn list(field: &Field<'_>, expected: &str, report: &mut Report, fits: fn(Kind<'_>) -> bool) {
  match field.items() {
    Some(items) => {
      for item in items.iter().filter(|item| !fits(item.kind())) {
        item.wrong_type(expected, report);
      }
    }
    None => field.wrong_type(expected, report),
  }
}

/// What asks for something that is not done.
fn without_effect(options: &Object<'_>, keys: &[&str], report: &mut Report) {
  for field in keys.iter().filter_map(|key| options.get(key)).filter(|field| field.kind().asks_for_an_effect()) {
    field.without_effect(report);
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::{Value, json};

  fn dts(value: Value) -> Value {
    options("dts", value)
  }

  #[test]
  fn every_form() {
    for value in [
      json!(true),
      json!(false),
      json!({}),
      json!({"generateTypes": false, "consumeTypes": false}),
      json!({"tsConfigPath": "./tsconfig.json", "cwd": "/p", "displayErrorInTerminal": false, "generateTypes": {
        "typesFolder": "a", "additionalFilesToCompile": ["./a.ts"], "compilerInstance": "vue-tsc", "abortOnError": true,
        "extractThirdParty": {"exclude": ["react", {"$regexp": ["^@acme/", ""]}]}, "afterGenerate": {"$function": "f"},
        "deleteTsConfig": false, "compileInChildProcess": false,
      }}),
    ] {
      clean(dts(value));
    }
  }

  #[test]
  fn names_what_has_no_effect() {
    let found = Found {
      code: "FED007",
      place: "dts.implementation, dts.generateTypes.deleteTsConfig",
      message: "not supported yet; ignored",
      help: "remove it; the build is the same without it",
      ..Found::warning()
    };
    diagnose(dts(json!({"implementation": "./a.js", "generateTypes": {"deleteTsConfig": true}})), &[found]);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("x"), "FED003", "dts", ""),
      (json!({"generateType": true}), "FED002", "dts.generateType", "generateTypes"),
      (json!({"cwd": 1}), "FED003", "dts.cwd", ""),
      (json!({"generateTypes": "x"}), "FED003", "dts.generateTypes", ""),
      (json!({"generateTypes": {"typesFolders": "x"}}), "FED002", "dts.generateTypes.typesFolders", "typesFolder"),
      (json!({"generateTypes": {"abortOnError": "x"}}), "FED003", "dts.generateTypes.abortOnError", ""),
      (json!({"generateTypes": {"afterGenerate": "x"}}), "FED003", "dts.generateTypes.afterGenerate", ""),
      (
        json!({"generateTypes": {"additionalFilesToCompile": "x"}}),
        "FED003",
        "dts.generateTypes.additionalFilesToCompile",
        "",
      ),
      (
        json!({"generateTypes": {"extractThirdParty": {"exclude": [1]}}}),
        "FED003",
        "dts.generateTypes.extractThirdParty.exclude[0]",
        "",
      ),
    ];
    for (value, code, place, suggestion) in table {
      diagnose(dts(value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
