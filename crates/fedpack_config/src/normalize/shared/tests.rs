use serde_json::{Value, json};

use super::super::test_support::{Found, clean, diagnose};
use crate::{
  model::{RequiredVersion, Shared},
  normalize,
  request::RequestKind,
};

fn one(shared: Value) -> Shared {
  let config = clean(json!({"shared": shared}));
  assert_eq!(config.shared.len(), 1);
  config.shared.into_iter().next().unwrap()
}

/// `key>import@range`, as far as they are there.
fn text(shared: &Shared) -> String {
  let range = match &shared.required_version {
    RequiredVersion::Range(range) => range,
    RequiredVersion::Any => "any",
    RequiredVersion::Infer => "infer",
  };
  format!("{}>{}@{range}", shared.share_key, shared.import.as_deref().unwrap_or("nothing"))
}

#[test]
fn every_form() {
  let table = [
    (json!(["react"]), "react>react@infer"),
    (json!(["3d"]), "3d>3d@infer"),
    (json!({"react": "^19.2.4"}), "react>react@^19.2.4"),
    (json!({"react": "*"}), "react>react@*"),
    (json!({"react": "react"}), "react>react@infer"),
    (json!({"react": "./vendor/react"}), "react>./vendor/react@infer"),
    (json!({"store": "vuex"}), "store>vuex@infer"),
    (json!({"vuex": "v4.0.0"}), "vuex>vuex@v4.0.0"),
    (json!({"react": {}}), "react>react@infer"),
    (json!([{"react": {"requiredVersion": false}}]), "react>react@any"),
    (json!({"react": {"import": false, "shareKey": "r"}}), "r>nothing@infer"),
    (json!({"react": {"import": "preact"}}), "react>preact@infer"),
    (json!({"r": {"request": "react"}}), "r>react@infer"),
    (json!({"./a": {}}), "./a>./a@infer"),
    (json!({"lib/": {"shareKey": "l/"}}), "l/>lib/@infer"),
    (json!({"19": {}}), "19>19@infer"),
  ];
  for (shared, expected) in table {
    assert_eq!(text(&one(shared)), expected);
  }
}

#[test]
fn the_request_is_classified() {
  let table = [
    (json!(["react"]), RequestKind::Package),
    (json!(["lib/"]), RequestKind::Prefix),
    (json!(["./a"]), RequestKind::Relative),
    (json!(["/srv/a"]), RequestKind::Absolute),
    (json!({"a": {"request": "./b"}}), RequestKind::Relative),
  ];
  for (shared, kind) in table {
    assert_eq!(one(shared).kind, kind);
  }
}

#[test]
fn strict_with_a_fallback_that_is_no_singleton() {
  let table = [
    (json!(["a"]), true),
    (json!({"a": "^1"}), true),
    (json!({"a": {}}), true),
    (json!({"a": {"singleton": true}}), false),
    (json!({"a": {"import": false}}), false),
    (json!({"a": {"singleton": true, "strictVersion": true}}), true),
    (json!({"a": {"strictVersion": false}}), false),
  ];
  for (shared, strict) in table {
    assert_eq!(one(shared.clone()).strict_version, strict, "{shared}");
  }
}

#[test]
fn everything_else_is_taken_over() {
  let shared = one(json!({"a": {
    "eager": true, "packageName": "p", "layer": "l", "issuerLayer": "i", "allowNodeModulesSuffixMatch": true,
    "shareScope": ["s", "t"],
  }}));
  assert!(shared.eager && shared.allow_node_modules_suffix_match);
  assert_eq!(shared.package_name.as_deref(), Some("p"));
  assert_eq!((shared.layer.as_deref(), shared.issuer_layer.as_deref()), (Some("l"), Some("i")));
  assert_eq!(shared.share_scope.iter().map(|scope| scope.as_str()).collect::<Vec<_>>(), ["s", "t"]);
  let config = clean(json!({"shareScope": "top", "shared": ["b", {"c": {"shareScope": "c"}}]}));
  let scopes: Vec<&str> = config.shared.iter().map(|shared| shared.share_scope[0].as_str()).collect();
  assert_eq!(scopes, ["top", "c"]);
}

#[test]
fn an_unknown_key_names_the_one_that_is_near_or_all() {
  let near = Found {
    code: "FED002",
    place: "shared.react.singelton",
    message: "unknown option",
    suggestion: "singleton",
    ..Found::error()
  };
  let far = Found {
    code: "FED002",
    place: "shared.react.colour",
    expected: "one of: allowNodeModulesSuffixMatch, eager, exclude, identity, import, include, independentShareFileName, issuerLayer, layer, packageName, request, requiredVersion, shareKey, shareScope, shareStrategy, singleton, strictVersion, subpaths, treeShaking, treeShakingMode, version",
    ..Found::error()
  };
  let options = json!({"shared": {"react": {"singelton": true, "colour": "blue", "eager": true}}});
  let config = diagnose(options.clone(), &[near, far]);
  assert!(config.shared[0].eager && !config.shared[0].singleton);
  assert_eq!(normalize(&options.to_string()).diagnostics[0].expected, None);
}

#[test]
fn wrong_parts() {
  let table = [
    (json!("react"), "FED003", "shared", ""),
    (json!([1]), "FED003", "shared[0]", ""),
    (json!(["a", null]), "FED003", "shared[1]", ""),
    (json!({"a": ["b"]}), "FED003", "shared.a", ""),
    (json!({"a": true}), "FED003", "shared.a", ""),
    (json!({"a": null}), "FED003", "shared.a", ""),
    (json!({"a": ""}), "FED005", "shared.a", ""),
    (json!({"": {}}), "FED005", r#"shared[""]"#, ""),
    (json!({"@a/b": {"eager": "yes"}}), "FED003", r#"shared["@a/b"].eager"#, ""),
    (json!({"a": {"singleton": 1}}), "FED003", "shared.a.singleton", ""),
    (json!({"a": {"strictVersion": "no"}}), "FED003", "shared.a.strictVersion", ""),
    (json!({"a": {"import": true}}), "FED003", "shared.a.import", ""),
    (json!({"a": {"import": ""}}), "FED005", "shared.a.import", ""),
    (json!({"a": {"shareKey": ""}}), "FED005", "shared.a.shareKey", ""),
    (json!({"a": {"shareKey": {"$function": "f"}}}), "FED003", "shared.a.shareKey", ""),
    (json!({"a": {"shareScope": []}}), "FED005", "shared.a.shareScope", ""),
    (json!({"a": {"packageName": 1}}), "FED003", "shared.a.packageName", ""),
    (json!({"a": {"layer": ""}}), "FED005", "shared.a.layer", ""),
    (json!({"a": {"shareStrategy": "loaded-frist"}}), "FED004", "shared.a.shareStrategy", "loaded-first"),
  ];
  for (shared, code, place, suggestion) in table {
    diagnose(json!({"shared": shared}), &[Found { code, place, suggestion, ..Found::error() }]);
  }
}

#[test]
fn a_strategy_of_one_module_has_no_effect() {
  let found = Found { code: "FED007", place: "shared.a.shareStrategy", ..Found::warning() };
  diagnose(json!({"shared": {"a": {"shareStrategy": "loaded-first"}}}), &[found]);
}
