//! `fedpack check`: what has drifted apart.

use fedpack_diagnostics::Diagnostic;
use serde::Serialize;

use crate::{
  drift,
  facts::WorkspaceFacts,
  fixes::{self, Fix},
  model::{App, Workspace},
  policy::Policy,
  release::Release,
  table::{self, SharedRows},
};

/// All that the check says.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CheckResult {
  /// Sorted by code, place and position; each once.
  pub diagnostics: Vec<Diagnostic>,
  /// Sorted by name.
  pub apps: Vec<AppRow>,
  /// Who shares what. Sorted by key.
  pub shared: Vec<SharedRows>,
  /// The edits that let ranges agree, where these are clear.
  pub fixes: Vec<Fix>,
}

/// An app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AppRow {
  /// Its id in this result; no other app has it.
  pub name: String,
  /// Name in package.json.
  pub package: String,
  /// Relative to the root.
  pub folder: String,
  /// Of which build of its configuration file it is; `deployed` for a manifest.
  pub label: String,
  /// Keys of its exposes.
  pub exposes: Vec<String>,
  /// First parts of the requests that mean its remotes.
  pub remotes: Vec<String>,
  /// Its share keys.
  pub shared: Vec<String>,
  /// Whether it comes from a manifest alone.
  pub deployed: bool,
  /// Its deployed releases, sorted by manifest.
  pub releases: Vec<Release>,
}

/// Compares the apps of a workspace. Facts in another order give the same result.
pub fn check(facts: &WorkspaceFacts) -> CheckResult {
  let (workspace, mut diagnostics) = Workspace::new(facts);
  let (policy, problems) = Policy::read(&facts.policy);
  diagnostics.extend(problems);
  diagnostics.extend(drift::all(&workspace, &policy, &facts.root));
  diagnostics.sort_by(|a, b| rank(a).cmp(&rank(b)));
  diagnostics.dedup();
  CheckResult {
    diagnostics,
    apps: workspace.drawn().map(row).collect(),
    shared: table::table(&workspace),
    fixes: fixes::fixes(&workspace, &policy),
  }
}

type DiagnosticRank<'a> = (fedpack_diagnostics::Code, &'a str, Option<(u32, u32)>, &'a str);

fn rank(diagnostic: &Diagnostic) -> DiagnosticRank<'_> {
  let position = diagnostic.location.as_ref().map(|location| (location.line, location.column));
  (diagnostic.code, &diagnostic.place, position, &diagnostic.message)
}

fn row(app: &App<'_>) -> AppRow {
  let exposes = app.containers.iter().flat_map(|container| container.exposes.keys());
  AppRow {
    name: app.id.clone(),
    package: app.package.clone(),
    folder: app.folder.clone(),
    label: app.label.clone(),
    exposes: sorted(exposes),
    remotes: sorted(app.remotes.iter().map(|remote| &remote.alias)),
    shared: sorted(app.shared.iter().map(|share| &share.key)),
    deployed: app.deployed,
    releases: app.releases.clone(),
  }
}

fn sorted<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
  names.collect::<std::collections::BTreeSet<_>>().into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  #[test]
  fn apps_as_they_are() {
    let workspace = Workspace::new()
      .app("shell", json!({"remotes": {"ui": "mfe@http://x/r.js", "b": "b@http://x/r.js"}, "shared": ["vue", "react"]}))
      .label("web")
      .done();
    let row = json!({
      "name": "shell", "package": "shell", "folder": "apps/shell", "label": "web",
      "exposes": [], "remotes": ["b", "ui"], "shared": ["react", "vue"], "deployed": false, "releases": [],
    });
    assert_eq!(workspace.check()["apps"], json!([row]));
  }

  #[test]
  fn what_is_wrong_with_options_says_in_which_file() {
    let build = |label| json!({"plugin": "ModuleFederationPlugin", "options": {"name": "a", "shard": label}});
    let workspace = Workspace::new()
      .parts("a", json!([build("x")]))
      .label("web")
      .done()
      .parts("a", json!([build("y")]))
      .label("node")
      .done();
    let diagnostics = workspace.check()["diagnostics"].clone();
    assert_eq!(diagnostics.as_array().unwrap().len(), 1);
    assert_eq!(
      (&diagnostics[0]["code"], &diagnostics[0]["place"]),
      (&json!("FED002"), &json!("apps/a/rsbuild.config.ts: shard"))
    );
    assert_eq!(diagnostics[0]["suggestion"], "shared");
  }

  #[test]
  fn the_order_of_the_facts_does_not_show() {
    let app = |workspace: Workspace, name: &str, range: &str| {
      let options = json!({"exposes": {"./A": "./a"}, "remotes": {"r": "a@http://x/r.js"}, "shared": {"react": range, "vue": range}});
      workspace.app(name, options).import("r/B").import("r/A").depends(json!({"react": range})).done()
    };
    let there = app(app(app(Workspace::new(), "a", "^1"), "b", "^2"), "c", "^2.1.0");
    let back = app(app(app(Workspace::new(), "c", "^2.1.0"), "b", "^2"), "a", "^1");
    assert_eq!(there.check(), back.check());
    assert_eq!(there.graph(), back.graph());
  }
}
