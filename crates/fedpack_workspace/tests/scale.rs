//! A workspace of 100 apps with 50 shared modules each and 10,000 imports. What compares every app with every other would
//! take minutes here.

use fedpack_bridge::answer;
use fedpack_workspace::tools::{check_workspace, workspace_graph};
use serde_json::{Map, Value, json};

const APPS: usize = 100;
const SHARED: usize = 50;
const IMPORTS: usize = 100;

/// Each app asks for ranges of its own, imports of the next 10 apps, and lacks one module that is imported of it.
fn facts() -> String {
  let apps: Vec<Value> = (0..APPS).map(app).collect();
  json!({"root": "/srv", "policy": null, "apps": apps, "deployed": []}).to_string()
}

fn app(at: usize) -> Value {
  let entry = |key: usize| (format!("lib{key}"), json!({"singleton": true, "requiredVersion": format!("^1.{at}.0")}));
  let shared: Map<String, Value> = (0..SHARED).map(entry).collect();
  let others = (1..=10).map(|next| (at + next) % APPS);
  let remotes: Map<String, Value> =
    others.map(|other| (format!("r{other}"), json!(format!("mfe{other}@http://localhost/{other}.js")))).collect();
  let exposes: Map<String, Value> = (0..9).map(|key| (format!("./M{key}"), json!("./src/m"))).collect();
  let options = json!({"name": format!("mfe{at}"), "exposes": exposes, "remotes": remotes, "shared": shared});
  let import = |import: usize| {
    let request = format!("r{}/M{}", (at + 1 + import / 10) % APPS, import % 10);
    json!({"request": request, "file": format!("a{at}/src/f.ts"), "line": import + 1, "column": 1, "names": null})
  };
  let installed: Map<String, Value> = (0..SHARED).map(|key| (format!("lib{key}"), json!("1.200.0"))).collect();
  json!({
    "package": format!("p{at}"), "folder": format!("a{at}"), "config": format!("a{at}/rsbuild.config.ts"), "label": "",
    "parts": [{"plugin": "ModuleFederationPlugin", "options": options}],
    "dependencies": {}, "installed": installed, "imports": (0..IMPORTS).map(import).collect::<Vec<_>>(),
  })
}

#[test]
fn a_hundred_apps() {
  let facts = facts();
  let result: Value = serde_json::from_str(&answer(&facts, check_workspace)).unwrap();
  let count = |code: &str| {
    let diagnostics = result["diagnostics"].as_array().unwrap();
    diagnostics.iter().filter(|diagnostic| diagnostic["code"] == code).count()
  };
  assert_eq!((count("FED060"), count("FED065")), (SHARED, APPS * IMPORTS / 10));
  assert_eq!(result["fixes"].as_array().unwrap().len(), (APPS - 1) * SHARED);
  let graph: Value = serde_json::from_str(&answer(&facts, workspace_graph)).unwrap();
  assert_eq!(graph["edges"].as_array().unwrap().len(), APPS * 10);
}
