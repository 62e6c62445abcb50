use serde_json::{Value, json};

use crate::test_support::Workspace;

fn federation() -> Workspace {
  let shell = json!({
    "remotes": {"ui": "mfe@http://x/r.js", "far": "far@http://x/r.js", "idle": "idle@http://x/r.js"},
    "shared": {"react": {"singleton": true, "requiredVersion": "^19.0.0"}},
  });
  let mfe = json!({
    "exposes": {"./App": "./a", "./Old": "./o"},
    "shared": {"react": {"singleton": true, "requiredVersion": "^18.0.0", "eager": true}},
  });
  Workspace::new()
    .app("shell", shell)
    .installed(json!({"react": "19.3.1"}))
    .import_names("ui/App", json!(["b", "a"]))
    .import_names("ui/App", json!(["c", "a"]))
    .import("ui/Gone")
    .import("far/X")
    .import("react")
    .done()
    .app("mfe", mfe)
    .installed(json!({"react": "18.3.1"}))
    .import("idle/Y")
    .done()
    .app("idle", json!({"exposes": {".": "./i"}}))
    .done()
}

#[test]
fn apps_with_their_consumers() {
  let share = |version: &str, range: &str, eager: bool| json!([{"key": "react", "version": version, "range": range, "singleton": true, "eager": eager, "conflict": true}]);
  let expose = |key: &str, consumers: &[&str]| json!({"key": key, "exports": [], "consumers": consumers});
  let app = |id: &str, exposes: Value, shared: Value| json!({"id": id, "package": id, "folder": format!("apps/{id}"), "deployed": false, "releases": [], "exposes": exposes, "shared": shared});
  let expected = json!([
    app("idle", json!([expose(".", &[])]), json!([])),
    app("mfe", json!([expose("./App", &["shell"]), expose("./Old", &[])]), share("18.3.1", "^18.0.0", true)),
    app("shell", json!([]), share("19.3.1", "^19.0.0", false)),
  ]);
  assert_eq!(federation().graph()["apps"], expected);
}

#[test]
fn edges_to_what_is_known_and_what_is_not() {
  let module =
    |key: &str, names: Value, exposed: bool| json!({"key": key, "names": names, "exposed": exposed, "kind": "import"});
  let edge = |from: &str, to: &str, modules: Value, known: bool| json!({"from": from, "to": to, "modules": modules, "known": known, "kind": "import"});
  let expected = json!([
    edge("mfe", "idle", json!([module("./Y", json!(null), false)]), true),
    edge("shell", "far", json!([module("./X", json!(null), false)]), false),
    edge("shell", "idle", json!([]), true),
    edge(
      "shell",
      "mfe",
      json!([module("./App", json!(["a", "b", "c"]), true), module("./Gone", json!(null), false)]),
      true
    ),
  ]);
  assert_eq!(federation().graph()["edges"], expected);
}

#[test]
fn ids_are_edges_of_their_own_kind() {
  let shell = Workspace::new().app("shell", json!({"remotes": {"ui": "mfe@http://x/r.js"}}));
  let shell = shell.import("ui/App").id("mfe/App").id("mfe/Old").id("mfe/settings").id("idle").id("idle/App").done();
  let shell = shell.app("mfe", json!({"exposes": {"./App": "./a", "./Old": "./o"}})).id("mfe/App").done();
  let graph = shell.app("idle", json!({"exposes": {".": "./i"}})).done().graph();
  let text = |value: &Value| value.as_str().unwrap().to_owned();
  let edges = graph["edges"].as_array().unwrap().iter().map(|edge| {
    let modules = edge["modules"].as_array().unwrap().iter();
    let modules: Vec<_> = modules.map(|module| format!("{} {}", text(&module["key"]), text(&module["kind"]))).collect();
    format!("{} > {} {}: {}", text(&edge["from"]), text(&edge["to"]), text(&edge["kind"]), modules.join(", "))
  });
  assert_eq!(edges.collect::<Vec<_>>(), ["shell > idle id: . id", "shell > mfe import: ./App import, ./Old id"]);
  assert_eq!(graph["apps"][1]["exposes"][1]["consumers"], json!(["shell"]));
}

#[test]
fn what_a_version_config_names_is_an_edge() {
  let shell = Workspace::new().app("shell", json!({})).registers("mfe").registers("gone").registers("shell").done();
  let graph = shell.app("mfe", json!({"exposes": {"./App": "./a"}})).done().graph();
  let edge = json!({"from": "shell", "to": "mfe", "modules": [], "known": true, "kind": "remote"});
  assert_eq!(graph["edges"], json!([edge]));
}

#[test]
fn what_is_shared() {
  let expected = json!([{
    "key": "react", "singleton": true, "conflict": true,
    "versions": [{"version": "18.3.1", "apps": ["mfe"], "deployed": []}, {"version": "19.3.1", "apps": ["shell"], "deployed": []}],
    "ranges": [{"range": "^18.0.0", "apps": ["mfe"], "deployed": []}, {"range": "^19.0.0", "apps": ["shell"], "deployed": []}],
  }]);
  assert_eq!(federation().graph()["shared"], expected);
}

#[test]
fn where_one_version_does_for_all_is_no_conflict() {
  let conflict = |left: Value, right: Value, installed: &[&str; 2]| {
    let installed = installed.map(|version| if version.is_empty() { json!({}) } else { json!({"lib": version}) });
    let [first, second] = installed;
    let app = |workspace: Workspace, name, shared, installed| {
      workspace.app(name, json!({"shared": {"lib": shared}})).installed(installed).done()
    };
    let workspace = app(app(Workspace::new(), "a", left, first), "b", right, second);
    workspace.graph()["shared"][0]["conflict"].as_bool().unwrap()
  };
  let single = |range: &str| json!({"singleton": true, "requiredVersion": range});
  let table = [
    (json!("^1.0.0"), json!("^1.2.0"), ["1.0.0", "1.2.0"], false),
    (json!("^1.0.0"), json!("^1.2.0"), ["1.0.0", "1.1.0"], true),
    (json!("^1.0.0"), json!("^2.0.0"), ["1.0.0", "2.0.0"], true),
    (json!("^1.0.0"), json!("^1.0"), ["2.0.0", "2.0.0"], false),
    (single("^1.0.0"), single("^1.0"), ["2.0.0", "2.0.0"], true),
    (single("^1.0.0"), single("^1.2.0"), ["1.3.0", "1.0.0"], false),
    (single("^1.0.0"), json!({"requiredVersion": false}), ["1.0.0", "2.0.0"], false),
    (json!({}), json!({}), ["1.0.0", "2.0.0"], false),
    (json!("^1.0.0"), json!("^2.0.0"), ["", ""], true),
    (json!("^1.0.0"), json!("^1.2.0"), ["", ""], false),
  ];
  for (left, right, installed, expected) in table {
    assert_eq!(conflict(left.clone(), right.clone(), &installed), expected, "{left} {right} {installed:?}");
  }
}

#[test]
fn a_build_meets_the_builds_of_its_label() {
  let shell = || json!({"name": "shell", "remotes": {"ui": "mfe@http://x/r.js"}});
  let mfe = || json!({"name": "mfe", "exposes": {"./App": "./a"}});
  let mut workspace = Workspace::new();
  for label in ["web", "node"] {
    workspace = workspace.app("shell", shell()).label(label).import("ui/App").done();
    workspace = workspace.app("mfe", mfe()).label(label).done();
  }
  let graph = workspace.graph();
  let ends = |edge: &Value| format!("{} > {}", edge["from"].as_str().unwrap(), edge["to"].as_str().unwrap());
  let edges: Vec<String> = graph["edges"].as_array().unwrap().iter().map(ends).collect();
  assert_eq!(edges, ["shell (node) > mfe (node)", "shell (web) > mfe (web)"]);
  assert_eq!(graph["apps"][1]["exposes"][0]["consumers"], json!(["shell (web)"]));
}
