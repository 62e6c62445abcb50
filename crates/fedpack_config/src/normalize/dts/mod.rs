//! `dts`: the types of exposed and of remote modules. JavaScript makes and fetches them; the shape of the option is checked here.

mod consume;
mod generate;
mod parts;

use self::parts::{switched, without_effect};
use crate::{
  options_table::{CHECK_SEVERITY, DTS_HOST_OPTIONS, DTS_REMOTE_OPTIONS, PLUGIN_DTS_OPTIONS},
  raw::{Object, Report},
};

/// Checks the option, and notes what in it has no effect.
pub(super) fn dts(options: &Object<'_>, report: &mut Report) {
  let Some(dts) = options.get("dts").and_then(|field| switched(&field, PLUGIN_DTS_OPTIONS, report)) else { return };
  for key in ["cwd", "tsConfigPath"] {
    dts.string(key, report);
  }
  dts.boolean("displayErrorInTerminal", report);
  if let Some(check) = dts.get("check") {
    check.choice(CHECK_SEVERITY, report);
  }
  without_effect(&dts, &["extraOptions", "implementation"], report);
  if let Some(generated) = dts.get("generateTypes").and_then(|field| switched(&field, DTS_REMOTE_OPTIONS, report)) {
    generate::generate_types(&generated, report);
  }
  if let Some(consumed) = dts.get("consumeTypes").and_then(|field| switched(&field, DTS_HOST_OPTIONS, report)) {
    consume::consume_types(&consumed, report);
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::{Value, json};

  fn with(value: Value) -> Value {
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
      clean(with(value));
    }
  }

  #[test]
  fn consuming_has_an_effect() {
    let urls = json!({"ui": {"zip": "https://x/ui.zip", "api": "https://x/ui.d.ts", "alias": "u"}});
    for dts in [
      json!(true),
      json!({"consumeTypes": true, "check": "off", "cwd": "app"}),
      json!({"consumeTypes": {
        "abortOnError": true, "consumeAPITypes": false, "deleteTypesFolder": false, "family": 4, "maxRetries": 1,
        "remoteTypeUrls": urls, "remoteTypesFolder": "t", "runtimePkgs": ["a"], "timeout": 5, "typesFolder": "t",
        "typesOnBuild": true,
      }}),
      json!({"consumeTypes": {"remoteTypeUrls": {"$function": "urls"}}}),
    ] {
      clean(with(dts));
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
    diagnose(with(json!({"implementation": "./a.js", "generateTypes": {"deleteTsConfig": true}})), &[found]);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("x"), "FED003", "dts", ""),
      (json!({"generateType": true}), "FED002", "dts.generateType", "generateTypes"),
      (json!({"check": "wran"}), "FED004", "dts.check", "warn"),
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
      (json!({"consumeTypes": 1}), "FED003", "dts.consumeTypes", ""),
      (json!({"consumeTypes": {"typesOnBuilds": true}}), "FED002", "dts.consumeTypes.typesOnBuilds", "typesOnBuild"),
      (json!({"consumeTypes": {"timeout": -1}}), "FED003", "dts.consumeTypes.timeout", ""),
      (json!({"consumeTypes": {"runtimePkgs": 1}}), "FED003", "dts.consumeTypes.runtimePkgs", ""),
      (json!({"consumeTypes": {"remoteTypeUrls": []}}), "FED003", "dts.consumeTypes.remoteTypeUrls", ""),
      (
        json!({"consumeTypes": {"remoteTypeUrls": {"a": {"zip": 1}}}}),
        "FED003",
        "dts.consumeTypes.remoteTypeUrls.a.zip",
        "",
      ),
    ];
    for (value, code, place, suggestion) in table {
      diagnose(with(value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
