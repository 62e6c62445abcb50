//! Every expose is imported somewhere.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use fedpack_diagnostics::{
  Diagnostic, Severity,
  event::{ExposedNotConsumed, UnusedExpose},
};

use crate::{
  facts::EntryKind,
  model::{App, AppContainer, Workspace},
  policy::Policy,
};

/// One diagnostic for each app (the builds of one file are one) with the exposes that no import reaches.
///
/// None for a container of which the workspace imports nothing: its consumers are elsewhere. None where an app finds it by a
/// version config and names no module of it: that may load any. None at all while a
/// configuration could not be loaded, since that app may be the consumer; and none for a deployed release of an app that is here,
/// whose imports count as those of the app.
pub(super) fn unused_exposes(workspace: &Workspace<'_>, policy: &Policy, severity: Severity) -> Vec<Diagnostic> {
  if workspace.apps.iter().any(|app| app.problem.is_some()) {
    return Vec::new();
  }
  let used = ReachedExposes::of(workspace);
  let mut unused: BTreeMap<(&str, &str), (&App<'_>, BTreeSet<&str>)> = BTreeMap::new();
  for (app, container) in containers(workspace) {
    let name = container.name.as_str();
    if !used.containers.contains(name) || used.wholly.contains(name) || app.is_release() {
      continue;
    }
    let exposes = container.exposes.keys().filter(|key| !used.modules.contains(&(name, key.as_str())));
    let entry = unused.entry((&app.config, name)).or_insert_with(|| (app, BTreeSet::new()));
    entry.1.extend(exposes.filter(|key| !policy.ignores_expose(name, key)).map(String::as_str));
  }
  let found = unused.into_iter().filter(|(_, (_, exposes))| !exposes.is_empty());
  let diagnostic = |((config, name), (app, exposes)): ((&str, &str), (&App<'_>, BTreeSet<&str>))| {
    let expose = |key: &str| UnusedExpose {
      key: key.to_owned(),
      location: app.facts.and_then(|facts| facts.location(EntryKind::Expose, key)),
    };
    let exposes = exposes.into_iter().map(expose).collect();
    ExposedNotConsumed { place: config.to_owned(), app: name.to_owned(), exposes, severity }.into()
  };
  found.map(diagnostic).collect()
}

fn containers<'a, 'f>(workspace: &'a Workspace<'f>) -> impl Iterator<Item = (&'a App<'f>, &'a AppContainer)> {
  workspace.apps.iter().flat_map(|app| app.containers.iter().map(move |container| (app, container)))
}

/// The exposes that imports reach.
struct ReachedExposes<'a> {
  containers: HashSet<&'a str>,
  /// AppContainer and key of the expose.
  modules: HashSet<(&'a str, &'a str)>,
  /// Containers of which any module may be loaded.
  wholly: HashSet<&'a str>,
}

impl<'a> ReachedExposes<'a> {
  fn of(workspace: &'a Workspace<'_>) -> Self {
    let reached = workspace.uses.iter().flat_map(|used| used.providers.iter().map(move |provider| (used, *provider)));
    let modules: HashSet<_> = reached
      .filter_map(|(used, provider)| Some((workspace.provider(provider)?.1.name.as_str(), used.expose.as_str())))
      .collect();
    let named: HashSet<_> = workspace.uses.iter().map(|used| (used.importer, used.container.as_str())).collect();
    let registered = workspace.registered.iter().map(|one| (one.importer, one.container.as_str()));
    let wholly = registered.filter(|one| !named.contains(one)).map(|(_, name)| name).collect();
    Self { containers: modules.iter().map(|(name, _)| *name).collect(), modules, wholly }
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  fn workspace(imports: &[&str]) -> Workspace {
    let shell = json!({"remotes": {"ui": "mfe@http://x/mf-manifest.json"}});
    let remote = json!({"name": "mfe", "exposes": {"./A": "./a", "./B": "./b", "./C": "./c"}});
    let shell = imports.iter().fold(Workspace::new().app("shell", shell), |app, request| app.import(request));
    shell.done().app("mfe", remote).done()
  }

  #[test]
  fn one_diagnostic_an_app() {
    let found = workspace(&["ui/A", "react"]);
    assert_eq!(
      found.texts(),
      ["FED066 apps/mfe/rsbuild.config.ts: no app in the workspace imports these modules of `mfe`: ./B, ./C\n  \
        remove them, unless they are loaded from outside the workspace\n  see fedpack/docs/errors/FED066.md"]
    );
    assert_eq!(found.policy(json!({"ignore": ["mfe/B", "mfe/C"]})).codes(), [""; 0]);
    assert_eq!(workspace(&["ui/A", "ui/B", "mfe/C"]).codes(), [""; 0]);
  }

  #[test]
  fn points_at_the_exposes() {
    let remote = json!({"name": "mfe", "exposes": {"./A": "./a", "./B": "./b", "./C": "./c"}});
    let shell = Workspace::new().app("shell", json!({})).import("mfe/A").done();
    let found = shell.app("mfe", remote).entry("expose", "./C", 5).entry("expose", "./B", 4).done().check();
    let at = |line| json!({"file": "apps/mfe/rsbuild.config.ts", "line": line, "column": 3});
    assert_eq!(found["diagnostics"][0]["location"], at(4));
    assert_eq!(found["diagnostics"][0]["related"], json!([{"message": "`./C`", "location": at(5)}]));
  }

  #[test]
  fn ids_in_sources_are_uses() {
    let shell = |remotes, ids: &[&str]| {
      let app = Workspace::new().app("shell", json!({"remotes": remotes})).depends(json!({"mfe": "1"}));
      let remote = json!({"name": "mfe", "exposes": {"./A": "./a", "./B": "./b", "./C": "./c"}});
      ids.iter().fold(app, |app, id| app.id(id)).done().app("mfe", remote).done()
    };
    let table = [
      (&["mfe/A", "mfe/B", "mfe/C"][..], &[][..]),
      (&["mfe/A"], &["FED066"]),
      // Nothing that is exposed: some other text, which is neither an import that fails nor a use of the container.
      (&["mfe/settings", "mfe", "mfe/"], &[]),
      (&["ui/A"], &[]),
    ];
    for (ids, expected) in table {
      assert_eq!(shell(json!({}), ids).codes(), expected, "{ids:?}");
    }
    let alias = json!({"ui": "mfe@http://x/mf-manifest.json"});
    assert_eq!(shell(alias.clone(), &["ui/A", "mfe/B", "ui/C", "ui/Gone"]).codes(), [""; 0]);
    assert_eq!(shell(alias, &["ui/A"]).codes(), ["FED066"]);
  }

  #[test]
  fn a_version_config_is_a_use_of_what_it_names() {
    let workspace = |ids: &[&str]| {
      let shell = Workspace::new().app("shell", json!({})).registers("mfe").registers("gone");
      let shell = ids.iter().fold(shell, |app, id| app.id(id)).done();
      let other = shell.app("other", json!({})).import("mfe/A").done();
      other.app("mfe", json!({"exposes": {"./A": "./a", "./B": "./b"}})).registers("mfe").done()
    };
    assert_eq!(workspace(&[]).codes(), [""; 0]);
    // One that names modules names those that it loads.
    assert_eq!(workspace(&["mfe/A"]).codes(), ["FED066"]);
    assert_eq!(workspace(&["mfe/B"]).codes(), [""; 0]);
  }

  #[test]
  fn none_without_a_consumer() {
    assert_eq!(workspace(&[]).codes(), [""; 0]);
    let broken = workspace(&["ui/A"]).parts("other", json!([])).problem("no such file").done();
    assert_eq!(broken.codes(), ["FED068"]);
  }

  #[test]
  fn builds_of_one_file_are_one_app() {
    let build = |exposes| json!({"name": "mfe", "exposes": exposes});
    let workspace = Workspace::new()
      .app("shell", json!({"name": "shell"}))
      .import("mfe/A")
      .done()
      .app("mfe", build(json!({"./A": "./a", "./B": "./b"})))
      .label("web")
      .done()
      .app("mfe", build(json!({"./A": "./a", "./B": "./b"})))
      .label("node")
      .done();
    assert_eq!(workspace.codes(), ["FED066"]);
  }
}
