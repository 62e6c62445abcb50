//! Contracts that are read from manifests: our own, those of other plugins, and texts that are none.

use fedpack_manifest::{ConsumedModule, Contract, ExposePromise, PromisedEntry, RequiredBy, SharedPromise};
use serde_json::{Value, json};

const MANIFEST: &str = include_str!("dashboard/mf-manifest.json");
const STATS: &str = include_str!("dashboard/mf-stats.json");

fn text(value: &str) -> Option<String> {
  Some(value.to_owned())
}

fn consumed(alias: &str, name: &str, module: Option<&str>, entry: Option<&str>) -> ConsumedModule {
  ConsumedModule {
    alias: alias.into(),
    name: name.into(),
    module: module.map(Into::into),
    entry: entry.map(Into::into),
  }
}

fn asked(key: &str, version: &str, range: &str, singleton: bool) -> SharedPromise {
  SharedPromise {
    key: key.into(),
    version: text(version),
    required_version: text(range),
    singleton,
    required_by: vec![RequiredBy { range: range.into(), by: vec!["react-dom".into(), "src/App.tsx".into()] }],
    ..SharedPromise::default()
  }
}

#[test]
fn all_that_ours_promise() {
  let default = |js: [&str; 2], css: Option<&str>| ExposePromise {
    exports: vec!["default".into()],
    complete: true,
    types: None,
    js: js.map(str::to_owned).into(),
    css: css.map(str::to_owned).into_iter().collect(),
  };
  let expected = Contract {
    name: "mfe_dashboard".into(),
    global_name: "mfe_dashboard".into(),
    build_version: "1.2.3".into(),
    plugin_version: "0.1.0".into(),
    schema: Some(1),
    release: text("sha256-cmVsZWFzZQ=="),
    unique_name: text("mfe_dashboard"),
    share_scope: Some(vec!["default".into()]),
    public_path: text("http://localhost:3001/"),
    cross_origin: None,
    entry: Some(PromisedEntry { file: "static/remoteEntry.js".into(), kind: "global".into(), integrity: None }),
    exposes: [
      ("./App".to_owned(), default(["app.js", "common.js"], Some("app.css"))),
      ("./DashboardWidget".to_owned(), default(["common.js", "widget.js"], None)),
      ("./Widget".to_owned(), default(["common.js", "widget.js"], None)),
    ]
    .into(),
    shared: vec![
      asked("date-fns", "3.6.0", "^3.0.0", false),
      asked("date-fns", "4.1.0", "^4.0.0", false),
      asked("react", "19.3.1", ">=19.2.4 <20", true),
    ],
    remotes: vec![
      consumed("charts", "acme_charts", None, None),
      consumed("ui", "acme_ui", Some("./Button"), Some("http://localhost:3004/mf-manifest.json")),
    ],
    types: None,
  };
  assert_eq!(Contract::read(MANIFEST).unwrap(), expected);
  // The stats say it of each row too.
  let mut stats = Contract::read(STATS).unwrap();
  for row in &mut stats.shared {
    assert_eq!(row.share_scope.take(), Some(vec!["default".to_owned()]));
  }
  assert_eq!(stats, expected);
}

/// The promises of the application in `foreign/README.md`, whichever plugin made the manifest.
fn foreign() -> Contract {
  let shared = |key: &str, range: &str| SharedPromise { required_by: Vec::new(), ..asked(key, "19.3.1", range, true) };
  let ui = |module: &str| consumed("ui", "acme_ui", Some(module), Some("http://localhost:3004/mf-manifest.json"));
  Contract {
    name: "dashboard".into(),
    global_name: "dashboard".into(),
    build_version: "1.0.0".into(),
    public_path: text("http://localhost:3001/"),
    entry: Some(PromisedEntry { file: "static/remoteEntry.js".into(), kind: "global".into(), integrity: None }),
    exposes: [".", "./Counter", "./Page"].map(|key| (key.to_owned(), ExposePromise::default())).into(),
    shared: vec![shared("react", "^19.0.0"), shared("react-dom", ">=19.0.0 <20")],
    remotes: vec![ui("./Button"), ui("./hooks/useTheme")],
    ..Contract::default()
  }
}

/// What a manifest promises, and the scripts of `./Counter`.
fn read(manifest: &str) -> Option<(Contract, Vec<String>)> {
  let mut contract = Contract::read(manifest).ok()?;
  let counter = contract.exposes.get("./Counter")?.js.clone();
  for expose in contract.exposes.values_mut() {
    expose.js.clear();
  }
  Some((contract, counter))
}

#[test]
fn of_webpack_with_enhanced() {
  let expected = Contract { plugin_version: "2.9.2".into(), ..foreign() };
  let counter = vec!["__federation_expose_Counter.js".to_owned()];
  assert_eq!(read(include_str!("foreign/webpack.json")).unwrap(), (expected.clone(), counter));
  let (mut stats, _) = read(include_str!("foreign/webpack-stats.json")).unwrap();
  stats.shared.iter_mut().for_each(|row| row.share_scope = None);
  assert_eq!(stats, expected);
}

#[test]
fn of_rspack_with_its_own_plugin() {
  let mut expected = foreign();
  // It ends ranges at the first space.
  expected.shared[1].required_version = text(">=19.0.0");
  assert_eq!(read(include_str!("foreign/rspack.json")).unwrap(), (expected, vec!["821.js".to_owned()]));
}

#[test]
fn of_vite() {
  let mut expected = Contract { plugin_version: "1.23.0".into(), ..foreign() };
  expected.entry = Some(PromisedEntry { kind: "module".into(), ..expected.entry.unwrap() });
  // It does not tell where its remotes are.
  expected.remotes.iter_mut().for_each(|remote| remote.entry = None);
  let (contract, counter) = read(include_str!("foreign/vite.json")).unwrap();
  assert_eq!((contract, counter.len()), (expected, 7));
}

#[test]
fn of_a_later_schema_only_what_all_manifests_have() {
  let mut manifest: Value = serde_json::from_str(MANIFEST).unwrap();
  manifest["fedpack"] = json!({"schema": 2, "exposes": "in another form"});
  let contract = Contract::read(&manifest.to_string()).unwrap();
  assert_eq!((contract.schema, contract.release, contract.share_scope), (Some(2), None, None));
  let ExposePromise { exports, complete, types, js, .. } = &contract.exposes["./App"];
  assert_eq!((exports.len(), *complete, types, js.len()), (0, false, &None, 2));
}

/// A manifest with as little as can be, and with these fields in place of its own.
fn with(fields: Value) -> String {
  let own = json!({"name": "a", "metaData": {"name": "a"}, "exposes": []});
  // Of two values under one key, the last counts.
  let all = [&own, &fields].into_iter().filter_map(Value::as_object).flatten();
  Value::Object(all.map(|(field, value)| (field.clone(), value.clone())).collect()).to_string()
}

#[test]
fn in_forms_that_plugins_write() {
  let shared = |row: Value| Contract::read(&with(json!({"shared": [row]}))).unwrap().shared.remove(0);
  let range = |range: Value| shared(json!({"name": "r", "requiredVersion": range})).required_version;
  for any in [json!("*"), json!(""), json!(false), json!(null)] {
    assert_eq!(range(any.clone()), None, "{any}");
  }
  assert_eq!(range(json!("^1")), text("^1"));
  assert_eq!(shared(json!({"name": "r", "version": ""})).version, None);
  assert_eq!(shared(json!({"name": "r", "shareScope": "s"})).share_scope, Some(vec!["s".to_owned()]));

  let entry = |entry: Value| {
    Contract::read(&with(json!({"metaData": {"remoteEntry": entry}}))).unwrap().entry.map(|entry| entry.file)
  };
  assert_eq!(entry(json!({"name": "e.js", "path": "a/b/", "type": "global"})), text("a/b/e.js"));
  assert_eq!(entry(json!({"name": "e.js"})), text("e.js"));
  assert_eq!(entry(json!({"name": "", "path": "", "type": "global"})), None);

  let exposes =
    |row: Value| Contract::read(&with(json!({"exposes": [row]}))).unwrap().exposes.into_keys().next().unwrap();
  assert_eq!(exposes(json!({"name": "A", "path": "./B"})), "./B");
  assert_eq!(exposes(json!({"name": "A"})), "./A");
  assert_eq!(exposes(json!({"name": "."})), ".");

  for names in [json!({"name": "a"}), json!({"name": "", "id": "a"}), json!({"id": null, "name": null})] {
    assert_eq!(Contract::read(&with(names)).unwrap().name, "a");
  }
}

#[test]
fn what_is_no_manifest_says_why() {
  let table = [
    (String::new(), "it is not JSON: EOF while parsing a value at line 1 column 0"),
    ("<!doctype html>".to_owned(), "it is not JSON: expected value at line 1 column 1"),
    ("[".repeat(100_000), "it is not JSON: EOF while parsing a list at line 1 column 100000"),
    ("null".to_owned(), "`the manifest` is not an object"),
    (json!([MANIFEST]).to_string(), "`the manifest` is not an object"),
    ("{}".to_owned(), "`metaData` is missing"),
    (json!({"name": "a", "version": "1.0.0", "exports": {}}).to_string(), "`metaData` is missing"),
    (with(json!({"metaData": []})), "`metaData` is not an object"),
    (with(json!({"name": "", "id": "", "metaData": {}})), "`name` is missing"),
    (with(json!({"name": 1})), "`name` is not a text"),
    (with(json!({"metaData": {"globalName": {}}})), "`metaData.globalName` is not a text"),
    (with(json!({"metaData": {"buildInfo": []}})), "`metaData.buildInfo` is not an object"),
    (with(json!({"metaData": {"remoteEntry": "e.js"}})), "`metaData.remoteEntry` is not an object"),
    (with(json!({"metaData": {"remoteEntry": {"name": ["e.js"]}}})), "`metaData.remoteEntry.name` is not a text"),
    (with(json!({"exposes": null})), "`exposes` is missing"),
    (with(json!({"exposes": {"./A": "a"}})), "`exposes` is not a list"),
    (with(json!({"exposes": [{"path": "./A"}, {"path": 1}]})), "`exposes[1].path` is not a text"),
    (with(json!({"exposes": ["./A"]})), "`exposes[].path` is missing"),
    (with(json!({"shared": {"react": {}}})), "`shared` is not a list"),
    (with(json!({"shared": [{"version": "1.0.0"}]})), "`shared[].name` is missing"),
    (with(json!({"shared": [{"name": "r", "version": 1}]})), "`shared[0].version` is not a text"),
    (with(json!({"shared": [{"name": "r", "requiredVersion": true}]})), "`shared[0].requiredVersion` is not a text"),
    (with(json!({"shared": [{"name": "r", "singleton": "yes"}]})), "`shared[0].singleton` is not true or false"),
    (with(json!({"shared": [{"name": "r", "shareScope": {}}]})), "`shared[0].shareScope` is not a list"),
    (with(json!({"remotes": [{"alias": []}]})), "`remotes[0].alias` is not a text"),
    (with(json!({"fedpack": 1})), "`fedpack` is not an object"),
    (with(json!({"fedpack": {"schema": "1"}})), "`fedpack.schema` is not a whole number"),
    (with(json!({"fedpack": {"schema": -1}})), "`fedpack.schema` is not a whole number"),
    (with(json!({"fedpack": {"schema": 1, "release": {}}})), "`fedpack.release` is not a text"),
    (
      with(json!({"fedpack": {"schema": 1, "exposes": {"./A": {"exports": [1]}}}})),
      "`fedpack.exposes[\"./A\"].exports[0]` is not a text",
    ),
    (with(json!({"fedpack": {"schema": 1, "requires": {"r": {}}}})), "`fedpack.requires[\"r\"]` is not a list"),
    (with(json!({"exposes": vec![json!({"path": "."}); 100_001]})), "`exposes` has more than 100000 entries"),
    (with(json!({"note": "x".repeat(16 * 1024 * 1024)})), "it is larger than 16 MiB"),
  ];
  for (text, expected) in table {
    let shown = text.chars().take(200).collect::<String>();
    assert_eq!(Contract::read(&text).unwrap_err().to_string(), expected, "{shown}");
  }
}

#[test]
fn the_unique_name_is_that_of_the_container_unless_ours_say_another() {
  let told = |added: &str| {
    let text = format!(r#"{{"name": "ui", "metaData": {{}}, "exposes": []{added}}}"#);
    Contract::read(&text).unwrap().unique_name
  };
  assert_eq!(told(""), None);
  assert_eq!(told(r#", "fedpack": {"schema": 1}"#), Some("ui".to_owned()));
  assert_eq!(told(r#", "fedpack": {"schema": 1, "uniqueName": "app"}"#), Some("app".to_owned()));
}
