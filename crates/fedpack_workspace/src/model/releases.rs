//! Which manifests are releases of apps of the workspace.

use std::collections::BTreeMap;

use fedpack_diagnostics::{Diagnostic, event::ManifestsOfOneApp};

use super::{App, differences, ids};
use crate::release::Release;

/// Parts the manifests into those of apps of the workspace and those of others: they are known by the container's name.
pub(super) fn part<'f>(deployed: Vec<App<'f>>, workspace: &[App<'_>]) -> (Vec<App<'f>>, Vec<App<'f>>) {
  deployed.into_iter().partition(|release| workspace.iter().any(|app| is_of(release, app)))
}

fn is_of(release: &App<'_>, app: &App<'_>) -> bool {
  release.name.as_deref().is_some_and(|name| app.is_called(name))
}

/// Hangs the releases on the apps that they are of, and adds what a host meets of them: behind the apps, and of what is shared
/// only that which differs.
pub(super) fn join<'f>(apps: &mut Vec<App<'f>>, mut releases: Vec<App<'f>>) {
  ids::assign_releases(&mut releases);
  releases.sort_by(|a, b| a.id.cmp(&b.id));
  for release in &mut releases {
    let mut same = Vec::new();
    for at in builds_of(release, apps) {
      let (Some(app), Some(known)) = (apps.get_mut(at), release.releases.first()) else { continue };
      let shared = differences::shared(app, release);
      same.extend(
        app.shared.iter().map(|share| share.key.clone()).filter(|key| shared.iter().all(|one| one.key != *key)),
      );
      app.releases.push(Release { exposes: differences::exposes(app, release), shared, ..known.clone() });
      release.release_of.push(app.id.clone());
    }
    release.shared.retain(|share| !same.contains(&share.key));
  }
  apps.extend(releases);
}

/// The builds that a release may be of: those that make an entry of its kind (a script for browsers, CommonJS for Node), or
/// else all that have its name.
fn builds_of(release: &App<'_>, apps: &[App<'_>]) -> Vec<usize> {
  let named = || apps.iter().enumerate().filter(|(_, app)| !app.deployed && is_of(release, app));
  let kinds = |app: &App<'_>| app.containers.iter().filter_map(|one| one.entry_kind.clone()).collect::<Vec<_>>();
  let own = kinds(release);
  let fitting: Vec<usize> =
    named().filter(|(_, app)| kinds(app).iter().any(|kind| own.contains(kind))).map(|(at, _)| at).collect();
  if fitting.is_empty() { named().map(|(at, _)| at).collect() } else { fitting }
}

/// One diagnostic for each app with several manifests.
pub(super) fn several(apps: &[App<'_>]) -> Vec<Diagnostic> {
  let mut manifests: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
  for app in apps.iter().filter(|app| app.deployed) {
    let name = app.name.as_deref().unwrap_or_default();
    // Those of no app of the workspace are of one app, too, if they have one name.
    let of: Vec<&str> = if app.is_release() { app.drawn_as().iter().map(String::as_str).collect() } else { vec![""] };
    for id in of {
      manifests.entry((name, id)).or_default().push(&app.config);
    }
  }
  let several = manifests.into_iter().filter(|(_, manifests)| manifests.len() > 1);
  let mut found: Vec<Diagnostic> = several
    .map(|((name, _), manifests)| {
      let manifests = manifests.into_iter().map(str::to_owned).collect();
      ManifestsOfOneApp { name: name.to_owned(), manifests }.into()
    })
    .collect();
  found.dedup();
  found
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::{Workspace, manifest};

  fn react(range: &str) -> Value {
    json!({"react": {"singleton": true, "requiredVersion": range}})
  }

  fn mfe(range: &str) -> Value {
    let shared = json!([{"name": "react", "version": "19.3.1", "requiredVersion": range, "singleton": true}]);
    manifest("mfe", json!({"exposes": [{"path": "./App"}, {"path": "./Old"}], "shared": shared}))
  }

  /// A host with these imports, and its remote.
  fn workspace(imports: &[&str]) -> Workspace {
    let shell = json!({"remotes": {"ui": "mfe@http://x/r.js"}, "shared": react("^19.0.0")});
    let shell = imports.iter().fold(Workspace::new().app("shell", shell), |app, request| app.import(request));
    shell.done().app("mfe", json!({"exposes": {"./App": "./a", "./New": "./n"}, "shared": react("^19.0.0")})).done()
  }

  fn firsts(workspace: &Workspace) -> Vec<String> {
    workspace.texts().iter().map(|text| text.lines().take(3).collect::<Vec<_>>().join("|")).collect()
  }

  #[test]
  fn a_release_is_the_app_and_not_another() {
    let workspace = workspace(&["ui/App", "ui/New"]).deployed("http://cdn/mf-manifest.json", &mfe("^19.0.0"));
    let release = json!([{
      "source": "http://cdn/mf-manifest.json", "version": "1.4.0",
      "exposes": {"here": ["./New"], "deployed": ["./Old"]}, "shared": [],
    }]);
    let ids = |apps: &Value, id: &str| apps.as_array().unwrap().iter().map(|app| app[id].clone()).collect::<Vec<_>>();
    let (graph, check) = (workspace.graph(), workspace.check());
    assert_eq!(ids(&graph["apps"], "id"), ["mfe", "shell"]);
    assert_eq!(ids(&check["apps"], "name"), ["mfe", "shell"]);
    assert_eq!((&graph["apps"][0]["releases"], &check["apps"][0]["releases"]), (&release, &release));
    assert_eq!(graph["edges"].as_array().unwrap().len(), 1);
    assert_eq!(graph["shared"][0]["ranges"], json!([{"range": "^19.0.0", "apps": ["mfe", "shell"], "deployed": []}]));
    assert_eq!(check["shared"][0]["rows"].as_array().unwrap().len(), 2);
    assert_eq!(
      firsts(&workspace),
      [
        "FED065 apps/shell/src/App.tsx: `ui/New` is imported by `shell`, but `mfe` as deployed does not expose `./New`|  expected one of: ./App, ./Old|  expose the module, or import one that is exposed"
      ]
    );
  }

  #[test]
  fn exports_are_those_that_the_release_is_known_to_have() {
    let exposes = json!({"./App": {"exports": ["default", "title"], "complete": true}, "./Old": {"exports": ["default"], "complete": true}});
    let release = manifest(
      "mfe",
      json!({"exposes": [{"path": "./App"}, {"path": "./Old"}], "fedpack": {"schema": 1, "exposes": exposes}}),
    );
    let graph = workspace(&[]).deployed("http://cdn/mf-manifest.json", &release).graph();
    let exports =
      |at: usize| (graph["apps"][0]["exposes"][at]["key"].clone(), graph["apps"][0]["exposes"][at]["exports"].clone());
    assert_eq!([exports(0), exports(1)], [(json!("./App"), json!(["default", "title"])), (json!("./New"), json!([]))]);
  }

  #[test]
  fn what_another_app_meets_is_drift() {
    let workspace = workspace(&["ui/App", "ui/New"]).policy(json!({"consumed": "off"}));
    let workspace = workspace.deployed("http://cdn/mf-manifest.json", &mfe("^18.0.0"));
    assert_eq!(
      firsts(&workspace),
      [
        "FED060 shared module react: apps require different ranges of `react`:|  ^18.0.0: mfe (deployed) (manifest)|  ^19.0.0: mfe (config), shell (config)",
        "FED063 http://cdn/mf-manifest.json: `mfe (deployed)` requires `react` ^18.0.0, but 19.3.1 is installed|  install a version in the range, or change the range|  see fedpack/docs/errors/FED063.md",
      ]
    );
    let graph = workspace.graph();
    assert_eq!(graph["shared"][0]["conflict"], true);
    assert_eq!(
      graph["shared"][0]["ranges"],
      json!([
        {"range": "^18.0.0", "apps": [], "deployed": ["mfe"]},
        {"range": "^19.0.0", "apps": ["mfe", "shell"], "deployed": []},
      ])
    );
  }

  #[test]
  fn what_only_the_app_itself_shares_is_none() {
    let shared = json!({"react": {"requiredVersion": "^19.0.0", "version": "19.3.1"}});
    let mfe =
      |workspace: Workspace| workspace.app("mfe", json!({"exposes": {"./App": "./a"}, "shared": shared})).done();
    let row = json!({"name": "react", "version": "18.3.1", "requiredVersion": "^18.0.0", "singleton": true});
    let release = manifest("mfe", json!({"exposes": [{"path": "./App"}], "shared": [row]}));
    let workspace = mfe(Workspace::new()).deployed("http://cdn/mf-manifest.json", &release);
    assert_eq!(workspace.codes(), [""; 0]);
    assert_eq!(workspace.graph()["shared"][0]["conflict"], false);
  }

  #[test]
  fn a_release_in_the_way_does_not_stop_fixes() {
    let app =
      |workspace: Workspace, name: &str, range: &str| workspace.app(name, json!({"shared": react(range)})).done();
    let workspace = app(app(Workspace::new(), "mfe", "^19.0.0"), "shell", "^19.2.0");
    let fixes = workspace.check()["fixes"].clone();
    assert_eq!(fixes.as_array().unwrap().len(), 1);
    assert_eq!(workspace.deployed("http://cdn/mf-manifest.json", &mfe("^18.0.0")).check()["fixes"], fixes);
  }

  #[test]
  fn what_a_release_imports_counts_for_the_app() {
    let remotes = json!([
      {"alias": "ui", "federationContainerName": "mfe", "moduleName": "New", "entry": "http://x/r.js"},
      {"alias": "far", "federationContainerName": "far", "moduleName": "UNKNOWN", "entry": "http://x/r.js"},
    ]);
    let shell = manifest("shell", json!({"remotes": remotes}));
    assert_eq!(workspace(&["ui/App"]).codes(), ["FED066"]);
    let workspace = workspace(&["ui/App"]).deployed("http://cdn/mf-manifest.json", &shell);
    assert_eq!(workspace.codes(), [""; 0]);
    let graph = workspace.graph();
    let module = |key, kind| json!({"key": key, "names": null, "exposed": true, "kind": kind});
    assert_eq!(
      graph["edges"],
      json!([
        {"from": "shell", "to": "far", "modules": [], "known": false, "kind": "deployed"},
        {"from": "shell", "to": "mfe", "modules": [module("./App", "import"), module("./New", "deployed")], "known": true, "kind": "import"},
      ])
    );
    assert_eq!(graph["apps"][0]["exposes"][1]["consumers"], json!(["shell"]));
  }

  #[test]
  fn an_app_does_not_consume_its_own_release() {
    let mfe_with = |import: &str| {
      Workspace::new()
        .app("mfe", json!({"exposes": {"./App": "./a"}}))
        .import(import)
        .id("mfe/Old")
        .registers("mfe")
        .done()
    };
    let workspace = mfe_with("mfe/Old").deployed("http://cdn/mf-manifest.json", &mfe("^19.0.0"));
    assert_eq!(workspace.codes(), [""; 0]);
    assert_eq!(workspace.graph()["edges"], json!([]));
  }

  #[test]
  fn an_app_that_exposes_nothing_here_any_more() {
    let shell = json!({"remotes": {"ui": "mfe@http://x/r.js"}});
    let workspace = Workspace::new().app("shell", shell).import("ui/App").done().app("mfe", json!({})).done();
    let graph = workspace.deployed("http://cdn/mf-manifest.json", &mfe("^19.0.0")).graph();
    let module = json!({"key": "./App", "names": null, "exposed": true, "kind": "import"});
    let edge = json!({"from": "shell", "to": "mfe", "modules": [module], "known": true, "kind": "import"});
    assert_eq!(graph["edges"], json!([edge]));
    assert_eq!(graph["apps"].as_array().unwrap().len(), 2);
  }

  #[test]
  fn two_manifests_are_two_releases_and_are_told() {
    let (old, new) = (mfe("^18.0.0"), mfe("^19.0.0"));
    let there = workspace(&[]).deployed("http://cdn/1.json", &old).deployed("http://cdn/2.json", &new);
    let back = workspace(&[]).deployed("http://cdn/2.json", &new).deployed("http://cdn/1.json", &old);
    assert_eq!((there.graph(), there.check()), (back.graph(), back.check()));
    let releases = there.graph()["apps"][0]["releases"].clone();
    assert_eq!(
      (&releases[0]["source"], &releases[1]["source"], releases.as_array().unwrap().len()),
      (&json!("http://cdn/1.json"), &json!("http://cdn/2.json"), 2)
    );
    assert_eq!(
      there.texts().last().unwrap(),
      "FED069 container mfe: several deployed manifests belong to `mfe`: http://cdn/1.json, http://cdn/2.json\n  \
        each counts as a deployed release; leave out those that no page loads any more\n  \
        see fedpack/docs/errors/FED069.md"
    );
    assert_eq!(there.graph()["diagnostics"][0]["code"], "FED069");
    let alone = Workspace::new().deployed("http://cdn/1.json", &old).deployed("http://cdn/2.json", &new);
    assert!(alone.codes().contains(&"FED069".to_owned()));
    assert_eq!(alone.graph()["apps"].as_array().unwrap().len(), 2);
  }

  #[test]
  fn a_release_is_of_the_build_that_makes_its_kind_of_entry() {
    let build = |workspace: Workspace, label: &str, library: &str| {
      let options = json!({"name": "mfe", "exposes": {"./App": "./a"}, "library": {"type": library}});
      workspace.app("mfe", options).label(label).done()
    };
    let node = || {
      let mut node = mfe("^19.0.0");
      node["metaData"]["remoteEntry"]["type"] = json!("commonjs-module");
      node
    };
    let builds = || build(build(Workspace::new(), "web", "var"), "node", "commonjs-module");
    let sources = |workspace: &Workspace| {
      let graph = workspace.graph();
      let apps = graph["apps"].as_array().unwrap().iter();
      apps
        .map(|app| {
          (
            app["id"].clone(),
            app["releases"].as_array().unwrap().iter().map(|one| one["source"].clone()).collect::<Vec<_>>(),
          )
        })
        .collect::<Vec<_>>()
    };
    let both = builds().deployed("http://cdn/web.json", &mfe("^19.0.0")).deployed("http://cdn/node.json", &node());
    assert_eq!(
      sources(&both),
      [
        (json!("mfe (node)"), vec![json!("http://cdn/node.json")]),
        (json!("mfe (web)"), vec![json!("http://cdn/web.json")])
      ]
    );
    assert!(!both.codes().contains(&"FED069".to_owned()));
    // What none of them makes is of all.
    let other =
      build(build(Workspace::new(), "a", "system"), "b", "system").deployed("http://cdn/web.json", &mfe("^19.0.0"));
    assert_eq!(sources(&other).iter().filter(|(_, sources)| sources.len() == 1).count(), 2);
  }
}
