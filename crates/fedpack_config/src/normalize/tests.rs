//! The whole: the guide's configs, text that is no options, and options that are wrong in every place.

use fedpack_diagnostics::Severity;
use serde_json::{Value, json};

use super::test_support::{Found, clean, diagnose, options};
use crate::{Normalized, normalize, options_table::MODULE_FEDERATION_PLUGIN_OPTIONS};

/// A config that sets every option that there is.
fn everything() -> Value {
  json!({
    "name": "mfe_dashboard",
    "filename": "static/remoteEntry.js",
    "library": {
      "type": "umd", "name": {"root": ["a", "b"], "amd": "a", "commonjs": "a"}, "export": ["default"],
      "auxiliaryComment": {"root": "r"}, "umdNamedDefine": true, "amdContainer": "w",
    },
    "runtime": "runtime",
    "shareScope": ["default", "other"],
    "shareStrategy": "loaded-first",
    "remoteType": "script",
    "exposes": ["./src/a", {"./App": {"import": ["./src/App.tsx"], "name": "app"}, "./b": ["./b"]}],
    "remotes": [{"shell": {"external": ["shell@http://localhost:3000/mf-manifest.json"], "shareScope": "other"}}],
    "shared": ["zustand", {
      "react": {
        "singleton": true, "requiredVersion": "^19.2.4", "eager": false, "import": "react", "version": "19.2.4",
        "shareKey": "react", "shareScope": "default", "strictVersion": true, "packageName": "react", "request": "react",
        "layer": "l", "issuerLayer": "i", "allowNodeModulesSuffixMatch": true, "shareStrategy": "version-first",
        "include": {"version": "^19", "fallbackVersion": "19.0.0", "request": {"$regexp": ["x", "i"]}},
        "treeShaking": {"usedExports": ["a"], "mode": "server-calc", "filename": "f"},
      },
      "lib/": {"exclude": {"version": "1"}},
    }],
    "runtimePlugins": ["./a", ["./b", {"deep": [{"x": 1}]}]],
    "getPublicPath": "return '/'",
    "implementation": "/runtime",
    "manifest": {"filePath": "static", "fileName": "m", "disableAssetsAnalyze": true, "additionalData": {"$function": "f"}},
    "dev": {"disableHotTypesReload": true},
    "dts": {"generateTypes": {"extractThirdParty": true}, "extraOptions": {"a": 1}},
    "bridge": {"enableBridgeRouter": true, "disableAlias": false},
    "async": {"eager": {"$regexp": ["x", ""]}, "excludeChunk": {"$function": "f"}},
    "experiments": {"asyncStartup": true, "optimization": {"disableSnapshot": true, "target": "web"}},
    "virtualRuntimeEntry": true,
    "dataPrefetch": true,
    "treeShakingDir": "x",
    "injectTreeShakingUsedExports": true,
    "treeShakingSharedExcludePlugins": ["a"],
    "treeShakingSharedPlugins": ["b"],
  })
}

/// Values of every type, and texts that mean something somewhere.
fn intruders() -> Vec<Value> {
  vec![
    json!(null),
    json!(true),
    json!(false),
    json!(0),
    json!(-1.5e300),
    json!(""),
    json!(" "),
    json!("x"),
    json!("@"),
    json!("@@"),
    json!("a@"),
    json!("ä@ö"),
    json!("./"),
    json!("/"),
    json!(".."),
    json!("module "),
    json!(" x"),
    json!("\u{0}\u{1f600}"),
    json!("é".repeat(10_000)),
    json!([]),
    json!([[]]),
    json!([null, 1, "", {}]),
    json!({}),
    json!({"": ""}),
    json!({"x": {"y": [1]}}),
    json!({"import": false}),
    json!({"$function": "f"}),
    json!({"$function": null}),
    json!({"$regexp": ["(", "zz"]}),
    json!({"$regexp": []}),
    json!({"$unsupported": "bigint"}),
    json!({"$unsupported": []}),
    json!({"__proto__": 1}),
    json!("^1.2.3 || >= x"),
    json!("1.2.3-"),
    json!("1".repeat(400)),
  ]
}

/// Every JSON pointer in the value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
  found.push(at.to_owned());
  let escape = |key: &str| key.replace('~', "~0").replace('/', "~1");
  match value {
    Value::Object(map) => map.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{}", escape(key)), found)),
    Value::Array(items) => {
      items.iter().enumerate().for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
    }
    _ => {}
  }
}

fn check_printable(result: &Normalized, context: &str) {
  for diagnostic in &result.diagnostics {
    let text = diagnostic.to_string();
    assert!(text.len() < 4000, "{context}: {text}");
    assert!(text.lines().all(|line| !line.trim().is_empty()), "{context}: {text}");
    assert!(!text.contains('\u{0}'), "{context}: {text}");
  }
  assert!(!result.config.share_scope.is_empty(), "{context}");
}

#[test]
fn every_option_at_once() {
  let Normalized { config, diagnostics } = normalize(&everything().to_string());
  let codes: Vec<String> = diagnostics.iter().map(|diagnostic| diagnostic.code.to_string()).collect();
  assert_eq!(codes, ["FED007"]);
  let unsupported = [
    "shared[1].react.treeShaking",
    "shared[1].react.shareStrategy",
    "dts.extraOptions",
    "async",
    "dataPrefetch",
    "injectTreeShakingUsedExports",
    "treeShakingDir",
    "treeShakingSharedExcludePlugins",
    "treeShakingSharedPlugins",
    "virtualRuntimeEntry",
  ];
  assert_eq!(diagnostics[0].place, unsupported.join(", "));
  let container = config.container.unwrap();
  assert_eq!((container.exposes.len(), config.remotes.len(), config.shared.len()), (3, 1, 3));
}

#[test]
fn any_value_in_any_place_is_survived() {
  let valid = everything();
  let mut pointers_of_all = Vec::new();
  pointers(&valid, "", &mut pointers_of_all);
  assert!(pointers_of_all.len() > 100);
  for place in pointers_of_all {
    for intruder in intruders() {
      let mut broken = valid.clone();
      *broken.pointer_mut(&place).unwrap() = intruder.clone();
      check_printable(&normalize(&broken.to_string()), &format!("{place} {intruder}"));
    }
  }
}

#[test]
fn any_key_in_any_object_is_survived_and_reported() {
  let valid = everything();
  let mut pointers_of_all = Vec::new();
  pointers(&valid, "", &mut pointers_of_all);
  let free = ["/exposes/1", "/remotes/0", "/shared/1", "/dts/extraOptions", "/runtimePlugins/1/1"];
  for place in pointers_of_all {
    let mut broken = valid.clone();
    let Some(map) = broken.pointer_mut(&place).and_then(Value::as_object_mut) else {
      continue;
    };
    if map.keys().any(|key| key.starts_with('$')) || free.iter().any(|free| place == *free) || place.contains("/deep/")
    {
      continue;
    }
    map.insert("colour of the sky".to_owned(), json!(true));
    let result = normalize(&broken.to_string());
    let unknown: Vec<_> = result.diagnostics.iter().filter(|found| found.code.to_string() == "FED002").collect();
    assert_eq!(unknown.len(), 1, "{place}");
    assert!(unknown[0].place.ends_with(r#"["colour of the sky"]"#), "{place}");
  }
}

#[test]
fn text_that_is_no_options() {
  let deep = "[".repeat(100_000);
  let table = [
    "",
    " ",
    "{",
    "undefined",
    "{\"a\":}",
    "\u{feff}{}",
    "null",
    "[]",
    "[{}]",
    "1",
    "\"x\"",
    "true",
    "{}x",
    "\"\\ud800\"",
    deep.as_str(),
    "{\"$function\":\"f\"}",
  ];
  for text in table {
    let result = normalize(text);
    check_printable(&result, &text.chars().take(20).collect::<String>());
    assert_eq!(result.diagnostics.len(), 1, "{text:.20}");
    let diagnostic = &result.diagnostics[0];
    assert_eq!((diagnostic.code.to_string().as_str(), diagnostic.place.as_str()), ("FED001", "options"));
    assert_eq!(diagnostic.severity, Severity::Error);
    assert!(diagnostic.message.starts_with("the options cannot be read: "));
    assert_eq!(diagnostic.expected.as_deref(), Some("an object"));
  }
  assert_eq!(normalize("[]").diagnostics[0].message, "the options cannot be read: found an empty list");
}

#[test]
fn nothing_is_a_fine_host() {
  let config = clean(json!({}));
  assert_eq!(config.share_scope[0].as_str(), "default");
  assert!(config.name.is_none() && config.container.is_none() && config.manifest.is_some());
}

#[test]
fn null_counts_as_absent() {
  for key in MODULE_FEDERATION_PLUGIN_OPTIONS {
    clean(options(key, json!(null)));
  }
}

#[test]
fn unknown_options_at_the_top() {
  for (key, suggestion) in
    [("exposed", "exposes"), ("remote", "remotes"), ("runtimeplugins", "runtimePlugins"), ("colour", "")]
  {
    let found = Found { code: "FED002", place: key, message: "unknown option", suggestion, ..Found::error() };
    diagnose(options(key, json!({})), &[found]);
  }
}

#[test]
fn options_are_sorted_for_messages() {
  assert!(MODULE_FEDERATION_PLUGIN_OPTIONS.is_sorted());
}

#[test]
fn the_message_as_a_user_sees_it() {
  let result = normalize(r#"{"name": "mfe-dashboard", "exposes": {"./App": "./src/App.tsx"}}"#);
  assert_eq!(
    result.diagnostics[0].to_string(),
    "FED011 name: `mfe-dashboard` is not a valid name for `library.type: 'var'`\n  expected a JavaScript identifier that is not a reserved word\n  did you mean `mfe_dashboard`?\n  see fedpack/docs/errors/FED011.md"
  );
}
