//! `dts`: the types of exposed and of remote modules. JavaScript makes and fetches them; the shape is checked here.

use crate::{
  options_table::{CHECK_SEVERITY, DTS_HOST_OPTIONS, PLUGIN_DTS_OPTIONS, REMOTE_TYPE_URL},
  raw::{Entry, Field, Kind, Object, Report, entries},
};

/// Checks the shape of the option.
pub(super) fn dts(options: &Object<'_>, report: &mut Report) {
  let Some(dts) = options.get("dts").and_then(|field| switch(&field, PLUGIN_DTS_OPTIONS, report)) else { return };
  dts.string("cwd", report);
  if let Some(check) = dts.get("check") {
    check.choice(CHECK_SEVERITY, report);
  }
  if let Some(consumed) = dts.get("consumeTypes").and_then(|field| switch(&field, DTS_HOST_OPTIONS, report)) {
    consume_types(&consumed, report);
  }
}

fn consume_types(options: &Object<'_>, report: &mut Report) {
  for key in ["abortOnError", "consumeAPITypes", "deleteTypesFolder", "typesOnBuild"] {
    options.boolean(key, report);
  }
  for key in ["remoteTypesFolder", "typesFolder", "versionConfig"] {
    options.string(key, report);
  }
  for key in ["family", "maxRetries", "timeout"] {
    if let Some(field) = options.get(key).filter(|field| field.json().as_f64().is_none_or(|number| number < 0.0)) {
      field.wrong_type("a number that is not negative", report);
    }
  }
  if let Some(field) = options.get("runtimePkgs") {
    field.strings(report);
  }
  if let Some(field) = options.get("remoteTypeUrls") {
    remote_type_urls(&field, report);
  }
}

fn remote_type_urls(field: &Field<'_>, report: &mut Report) {
  match field.kind() {
    // It is called when types are fetched.
    Kind::Function => {}
    Kind::Object(_) => {
      for Entry { field, .. } in entries(field, report) {
        let Some(urls) = field.object(REMOTE_TYPE_URL, report) else { continue };
        for key in REMOTE_TYPE_URL {
          urls.string(key, report);
        }
      }
    }
    _ => field.wrong_type("an object, or a function that gives a promise of one", report),
  }
}

/// An object with these keys, where it is one. A boolean says all.
fn switch<'a>(field: &Field<'a>, keys: &'static [&'static str], report: &mut Report) -> Option<Object<'a>> {
  match field.kind() {
    Kind::Bool(_) => None,
    Kind::Object(_) => field.object(keys, report),
    _ => {
      field.wrong_type("`true`, `false` or an object", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use super::super::test_support::{Found, clean, diagnose, options};

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
      clean(options("dts", dts));
    }
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("x"), "FED003", "dts", ""),
      (json!({"consumesTypes": true}), "FED002", "dts.consumesTypes", "consumeTypes"),
      (json!({"check": "wran"}), "FED004", "dts.check", "warn"),
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
      diagnose(options("dts", value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
