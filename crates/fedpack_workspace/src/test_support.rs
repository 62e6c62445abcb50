//! The fixture of the table tests in this crate: a workspace, put together app by app and given as JSON.

use fedpack_bridge::answer;
use serde_json::{Value, json};

use crate::tools::{check_workspace, workspace_graph};

/// A workspace with its root in `/srv/shop`.
#[derive(Debug, Clone)]
pub(crate) struct Workspace(Value);

/// An app that is being put together.
pub(crate) struct App {
  workspace: Workspace,
  app: Value,
}

impl Workspace {
  pub(crate) fn new() -> Self {
    Self(json!({"root": "/srv/shop", "policy": null, "apps": [], "deployed": []}))
  }

  /// An app in `apps/<name>`; unless the options say otherwise, its container is called so, too.
  pub(crate) fn app(self, name: &str, mut options: Value) -> App {
    options.as_object_mut().unwrap().entry("name").or_insert(json!(name));
    self.parts(name, json!([{"plugin": "ModuleFederationPlugin", "options": options}]))
  }

  /// An app with any plugins.
  pub(crate) fn parts(self, name: &str, parts: Value) -> App {
    let folder = format!("apps/{name}");
    let app = json!({
      "package": name, "folder": folder, "config": format!("{folder}/rsbuild.config.ts"), "label": "",
      "parts": parts, "dependencies": {}, "installed": {}, "imports": [], "entries": [],
    });
    App { workspace: self, app }
  }

  pub(crate) fn deployed(mut self, source: &str, manifest: &Value) -> Self {
    self.push("deployed", json!({"source": source, "text": manifest.to_string()}));
    self
  }

  /// The same workspace under another policy.
  pub(crate) fn policy(&self, policy: Value) -> Self {
    let mut facts = self.0.clone();
    facts["policy"] = policy;
    Self(facts)
  }

  pub(crate) fn json(&self) -> String {
    self.0.to_string()
  }

  pub(crate) fn check(&self) -> Value {
    serde_json::from_str(&answer(&self.json(), check_workspace)).unwrap()
  }

  pub(crate) fn graph(&self) -> Value {
    serde_json::from_str(&answer(&self.json(), workspace_graph)).unwrap()
  }

  /// The codes that are found.
  pub(crate) fn codes(&self) -> Vec<String> {
    self.diagnostics("code")
  }

  /// The diagnostics as they are printed.
  pub(crate) fn texts(&self) -> Vec<String> {
    self.diagnostics("text")
  }

  fn diagnostics(&self, key: &str) -> Vec<String> {
    let found = self.check()["diagnostics"].clone();
    found.as_array().unwrap().iter().map(|diagnostic| diagnostic[key].as_str().unwrap().to_owned()).collect()
  }

  fn push(&mut self, list: &str, item: Value) {
    self.0[list].as_array_mut().unwrap().push(item);
  }
}

impl App {
  pub(crate) fn package(self, name: &str) -> Self {
    self.set("package", json!(name))
  }

  pub(crate) fn label(self, label: &str) -> Self {
    self.set("label", json!(label))
  }

  pub(crate) fn problem(self, reason: &str) -> Self {
    self.set("problem", json!(reason))
  }

  pub(crate) fn depends(self, dependencies: Value) -> Self {
    self.set("dependencies", dependencies)
  }

  pub(crate) fn installed(self, versions: Value) -> Self {
    self.set("installed", versions)
  }

  /// Imports in `src/App.tsx`, one a line from line 3.
  pub(crate) fn import(self, request: &str) -> Self {
    self.import_names(request, json!(null))
  }

  pub(crate) fn import_names(self, request: &str, names: Value) -> Self {
    self.imports("import", request, names)
  }

  /// A text that may be an id, where an import would stand.
  pub(crate) fn id(self, request: &str) -> Self {
    self.imports("id", request, json!(null))
  }

  /// A container in a version config.
  pub(crate) fn registers(self, container: &str) -> Self {
    self.imports("remote", container, json!(null))
  }

  fn imports(mut self, kind: &str, request: &str, names: Value) -> Self {
    let file = format!("{}/src/App.tsx", self.app["folder"].as_str().unwrap());
    let imports = self.app["imports"].as_array_mut().unwrap();
    let line = imports.len() + 3;
    imports.push(json!({"kind": kind, "request": request, "file": file, "line": line, "column": 15, "names": names}));
    self
  }

  /// An entry of the configuration or of package.json, in column 3 of a line.
  pub(crate) fn entry(mut self, kind: &str, key: &str, line: u32) -> Self {
    let file = match kind {
      "dependency" => format!("{}/package.json", self.app["folder"].as_str().unwrap()),
      _ => self.app["config"].as_str().unwrap().to_owned(),
    };
    let entries = self.app["entries"].as_array_mut().unwrap();
    entries.push(json!({"kind": kind, "key": key, "file": file, "line": line, "column": 3}));
    self
  }

  pub(crate) fn done(mut self) -> Workspace {
    self.workspace.push("apps", self.app);
    self.workspace
  }

  fn set(mut self, key: &str, value: Value) -> Self {
    self.app[key] = value;
    self
  }
}

/// A manifest of version 1.4.0.
pub(crate) fn manifest(name: &str, more: Value) -> Value {
  let mut manifest = json!({
    "id": name, "name": name, "exposes": [], "shared": [], "remotes": [],
    "metaData": {
      "name": name, "globalName": name, "publicPath": "auto",
      "buildInfo": {"buildVersion": "1.4.0", "buildName": name},
      "remoteEntry": {"name": "remoteEntry.js", "path": "", "type": "global"},
    },
  });
  manifest.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
  manifest
}
