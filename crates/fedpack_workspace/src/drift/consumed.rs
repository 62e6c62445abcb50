//! Every import of another app is exposed there.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_diagnostics::{Diagnostic, Names, Severity, SourceLocation, event::ConsumedNotExposed, nearest};

use super::unique::unique;
use crate::{
  facts::ImportKind,
  model::{AppContainer, Use, Workspace, request_of},
  policy::Policy,
};

/// One diagnostic for each import that leads nowhere, at the import, whichever apps it is part of. Remotes that are none of
/// the apps are unknown. What is deployed is asked as well as the workspace: an expose that is not deployed yet is missed as
/// any other. The ids in sources are no imports: what they name may be there at run time, or something else.
pub(super) fn consumed(workspace: &Workspace<'_>, policy: &Policy, severity: Severity) -> Vec<Diagnostic> {
  let mut missed: BTreeMap<Missed<'_>, Vec<&Use<'_>>> = BTreeMap::new();
  let imported = workspace.uses.iter().filter(|used| used.kind == ImportKind::Import);
  for used in imported.filter(|used| !policy.ignores_expose(&used.container, &used.expose)) {
    if let Some(deployed) = who_lacks(workspace, used) {
      missed.entry(Missed::new(workspace, used, deployed)).or_default().push(used);
    }
  }
  missed.into_iter().filter_map(|(missed, uses)| Some(event(workspace, &missed, &uses, severity)?.into())).collect()
}

/// The identity of a missed import.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Missed<'a> {
  /// The file or the manifest, with line and column.
  location: (&'a str, u32, u32),
  request: &'a str,
  container: &'a str,
  /// Whether it is missed of what is deployed.
  deployed: bool,
}

impl<'a> Missed<'a> {
  fn new(workspace: &'a Workspace<'_>, used: &'a Use<'_>, deployed: bool) -> Self {
    let location = match used.location {
      Some(location) => (location.file, location.line, location.column),
      None => (workspace.apps.get(used.importer).map_or("", |app| &app.config), 0, 0),
    };
    Self { location, request: &used.request, container: &used.container, deployed }
  }
}

/// The containers of the workspace, or those that are deployed, that a use leads to.
fn asked<'a, 'f>(
  workspace: &'a Workspace<'f>,
  used: &'a Use<'f>,
  deployed: bool,
) -> impl Iterator<Item = &'a AppContainer> {
  let providers = used.providers.iter().filter_map(|provider| workspace.provider(*provider));
  providers.filter(move |(app, _)| app.deployed == deployed).map(|(_, container)| container)
}

/// Whether it is the workspace (`false`) or what is deployed that exposes nothing of the kind.
fn who_lacks(workspace: &Workspace<'_>, used: &Use<'_>) -> Option<bool> {
  [false, true].into_iter().find(|deployed| {
    let mut asked = asked(workspace, used, *deployed).peekable();
    asked.peek().is_some() && !asked.any(|container| container.exposes.contains_key(&used.expose))
  })
}

fn event(
  workspace: &Workspace<'_>,
  missed: &Missed<'_>,
  uses: &[&Use<'_>],
  severity: Severity,
) -> Option<ConsumedNotExposed> {
  let used = uses.first()?;
  let containers = asked(workspace, used, missed.deployed);
  let exposed: BTreeSet<&str> = containers.flat_map(|container| container.exposes.keys().map(String::as_str)).collect();
  let exposed: Vec<&str> = exposed.into_iter().collect();
  let importers = uses.iter().filter_map(|used| workspace.apps.get(used.importer)).map(|app| app.id.clone());
  let (file, line, column) = missed.location;
  Some(ConsumedNotExposed {
    place: file.to_owned(),
    request: missed.request.to_owned(),
    importers: unique(importers),
    container: missed.container.to_owned(),
    deployed: missed.deployed,
    expose: used.expose.clone(),
    suggestion: nearest(&used.expose, &exposed).map(|expose| request_of(&used.alias, &expose)),
    exposes: Names::new(exposed.iter()),
    location: used.location.map(|_| SourceLocation { file: file.to_owned(), line, column }),
    severity,
  })
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::Workspace;

  fn workspace(remotes: Value, imports: &[&str]) -> Workspace {
    let mfe = json!({"name": "mfe", "exposes": {"./App": "./a", "./deep/Widget": "./w"}});
    let index = json!({"name": "index", "exposes": {".": "./i"}});
    let workspace = Workspace::new().app("mfe", mfe).done().app("index", index).done();
    let app = workspace.app("shell", json!({"remotes": remotes})).depends(json!({"mfe-lib": "1"}));
    imports.iter().fold(app, |app, request| app.import(request)).done()
  }

  #[test]
  fn by_container_then_by_alias() {
    let remotes = json!({
      "ui": "mfe@http://x/r.js", "mfe": "other@http://x/r.js", "far": "far@http://x/r.js", "index": "promise load()",
      "list": ["gone@http://x/r.js", "mfe@http://y/r.js"],
    });
    let table = [
      ("ui/App", true),
      ("ui/deep/Widget", true),
      ("ui/Widget", false),
      ("ui", false),
      ("far/Anything", true),
      ("mfe/Anything", true),
      ("index", true),
      ("index/App", false),
      ("list/App", true),
      ("list/Other", false),
      ("react/App", true),
      ("mfe-lib/App", true),
      ("./ui/Widget", true),
    ];
    for (request, fine) in table {
      let found = workspace(remotes.clone(), &[request]).policy(json!({"unusedExposes": "off"})).codes();
      assert_eq!(found, if fine { vec![] } else { vec!["FED065"] }, "{request}");
    }
  }

  #[test]
  fn the_run_time_api_names_containers() {
    let policy = json!({"unusedExposes": "off"});
    for (request, fine) in [("mfe/App", true), ("mfe/Ap", false), ("index", true), ("elsewhere/App", true)] {
      let found = workspace(json!({}), &[request]).policy(policy.clone()).codes();
      assert_eq!(found, if fine { vec![] } else { vec!["FED065"] }, "{request}");
    }
    // A package of that name, and an app's own path of that name, are neither.
    let package = Workspace::new().app("mfe", json!({"exposes": {"./A": "./a"}})).done();
    let package = package.app("shell", json!({})).depends(json!({"mfe": "^1.0.0"})).import("mfe/b").done();
    assert_eq!(package.codes(), [""; 0]);
    assert_eq!(Workspace::new().app("mfe", json!({"exposes": {"./A": "./a"}})).import("mfe/b").done().codes(), [""; 0]);
  }

  #[test]
  fn an_import_that_is_part_of_several_apps_is_told_once() {
    let shell = |workspace: Workspace, label: &str| {
      let options = json!({"name": "shell", "remotes": {"ui": "mfe@http://x/r.js"}});
      workspace.app("shell", options).label(label).import("ui/Gone").done()
    };
    let mfe = Workspace::new().app("mfe", json!({"exposes": {"./App": "./a"}})).done();
    let texts = shell(shell(mfe, "web"), "node").policy(json!({"unusedExposes": "off"})).texts();
    assert_eq!(texts.len(), 1);
    assert!(texts[0].contains("imported by `shell (node)`, `shell (web)`, but"), "{}", texts[0]);
  }

  #[test]
  fn points_at_the_import() {
    let found =
      workspace(json!({"ui": "mfe@http://x/r.js"}), &["ui/deep/Widgte"]).policy(json!({"unusedExposes": "off"}));
    assert_eq!(
      found.texts(),
      [
        "FED065 apps/shell/src/App.tsx: `ui/deep/Widgte` is imported by `shell`, but `mfe` does not expose `./deep/Widgte`\n  \
        expected one of: ./App, ./deep/Widget\n  did you mean `ui/deep/Widget`?\n  \
        expose the module, or import one that is exposed\n  see fedpack/docs/errors/FED065.md"
      ]
    );
    let location = json!({"file": "apps/shell/src/App.tsx", "line": 3, "column": 15});
    assert_eq!(found.check()["diagnostics"][0]["location"], location);
    assert_eq!(found.policy(json!({"unusedExposes": "off", "ignore": ["mfe/deep/Widgte"]})).codes(), [""; 0]);
  }
}
