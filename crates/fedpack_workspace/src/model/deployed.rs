//! From a manifest to an app as it is deployed.

use std::{
  borrow::Cow,
  collections::{BTreeMap, BTreeSet},
};

use fedpack_diagnostics::{Diagnostic, event::ManifestUnreadable};
use fedpack_manifest::{Contract, ContractError, SharedPromise};

use super::{App, AppContainer, AppShare, Import, Ranges, RemoteRef, Source, request_of};
use crate::{
  facts::{DeployedFacts, ImportKind},
  release::Release,
};

/// The label of what comes from a manifest.
const LABEL: &str = "deployed";

/// Reads a manifest; `None`, and a diagnostic, when it is none.
pub(super) fn app<'f>(
  facts: &'f DeployedFacts,
  ranges: &mut Ranges,
  problems: &mut Vec<Diagnostic>,
) -> Option<App<'f>> {
  let contract = match Contract::read(&facts.text) {
    Ok(contract) => contract,
    Err(error) => {
      problems.push(unreadable(&facts.source, &error));
      return None;
    }
  };
  let scopes = contract.share_scope.clone().unwrap_or_else(|| vec!["default".to_owned()]);
  let mut shared: Vec<AppShare> = contract.shared.iter().map(|row| share(row, &scopes, ranges)).collect();
  shared.sort_by(|a, b| a.key.cmp(&b.key));
  let version = Some(contract.build_version.clone()).filter(|version| !version.is_empty());
  Some(App {
    package: contract.name.clone(),
    config: facts.source.clone(),
    label: LABEL.to_owned(),
    deployed: true,
    releases: vec![Release { source: facts.source.clone(), version, ..Release::default() }],
    remotes: remotes(&contract),
    imports: imports(&contract),
    containers: container(&contract).into_iter().collect(),
    name: Some(contract.name),
    shared,
    ..App::default()
  })
}

/// No option names the manifest, so that it is a place of its own.
fn unreadable(source: &str, error: &ContractError) -> Diagnostic {
  let (remote, manifest) = (source.to_owned(), source.to_owned());
  let event = ManifestUnreadable { remote, manifest, reason: error.to_string(), locked: false };
  Diagnostic::from(event).at(source)
}

/// A host that exposes nothing has none.
fn container(contract: &Contract) -> Option<AppContainer> {
  let exposes = contract.exposes.iter().map(|(key, promised)| (key.clone(), promised.exports.clone())).collect();
  let entry_kind = contract.entry.as_ref().map(|entry| entry.kind.clone());
  let container = AppContainer { name: contract.name.clone(), entry_kind, exposes };
  (contract.entry.is_some() || !container.exposes.is_empty()).then_some(container)
}

fn share(row: &SharedPromise, scopes: &[String], ranges: &mut Ranges) -> AppShare {
  AppShare {
    key: row.key.clone(),
    scopes: row.share_scope.clone().filter(|own| !own.is_empty()).unwrap_or_else(|| scopes.to_vec()),
    module: None,
    package: None,
    asked: row.required_version.clone().map(|range| ranges.asked(range, None)),
    source: Source::Manifest,
    location: None,
    installed: row.version.clone(),
    version: row.version.clone(),
    singleton: row.singleton,
    eager: row.eager,
    import: row.version.is_some(),
    consumed: true,
  }
}

fn remotes(contract: &Contract) -> Vec<RemoteRef> {
  let mut aliases: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
  for row in &contract.remotes {
    aliases.entry(&row.alias).or_default().insert(&row.name);
  }
  let remote = |(alias, names): (&str, BTreeSet<&str>)| RemoteRef {
    alias: alias.to_owned(),
    containers: names.into_iter().map(str::to_owned).collect(),
  };
  aliases.into_iter().map(remote).collect()
}

fn imports<'f>(contract: &Contract) -> Vec<Import<'f>> {
  let rows = contract.remotes.iter().filter_map(|row| Some(request_of(&row.alias, row.module.as_deref()?)));
  let import = |request| Import { kind: ImportKind::Import, request: Cow::Owned(request), names: None, location: None };
  rows.collect::<BTreeSet<_>>().into_iter().map(import).collect()
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::{Workspace, manifest};

  fn mfe() -> Value {
    manifest(
      "mfe",
      json!({
        "exposes": [{"id": "mfe:App", "name": "App", "path": "./App"}],
        "shared": [{"id": "mfe:react", "name": "react", "version": "18.3.1", "requiredVersion": "^18.0.0", "singleton": true}],
        "remotes": [{"alias": "ui", "federationContainerName": "kit", "moduleName": "Gone", "entry": "http://x/r.js"}],
        "fedpack": {"schema": 1, "exposes": {"./App": {"exports": ["default", "title"], "complete": true}}},
      }),
    )
  }

  #[test]
  fn a_manifest_is_a_party_of_the_same_rules() {
    let shared = json!({"react": {"singleton": true, "requiredVersion": "^19.0.0"}});
    let workspace = Workspace::new()
      .app("kit", json!({"exposes": {"./Button": "./b"}}))
      .done()
      .app("shell", json!({"shared": shared, "remotes": {"mfe": "mfe@http://x/r.js"}}))
      .import("mfe/New")
      .import("mfe/App")
      .done()
      .deployed("http://cdn/mf-manifest.json", &mfe());
    let firsts: Vec<String> =
      workspace.texts().iter().map(|text| text.lines().take(3).collect::<Vec<_>>().join("|")).collect();
    assert_eq!(
      firsts,
      [
        "FED060 shared module react: apps require different ranges of `react`:|  ^18.0.0: mfe (manifest)|  ^19.0.0: shell (config)",
        "FED065 apps/shell/src/App.tsx: `mfe/New` is imported by `shell`, but `mfe` as deployed does not expose `./New`|  expected one of: ./App|  expose the module, or import one that is exposed",
        "FED065 http://cdn/mf-manifest.json: `ui/Gone` is imported by `mfe`, but `kit` does not expose `./Gone`|  expected one of: ./Button|  expose the module, or import one that is exposed",
        "FED066 apps/kit/rsbuild.config.ts: no app in the workspace imports these modules of `kit`: ./Button|  remove them, unless they are loaded from outside the workspace|  see fedpack/docs/errors/FED066.md",
      ]
    );
    let result = workspace.check();
    assert_eq!(result["fixes"], json!([]));
    let app = json!({
      "name": "mfe", "package": "mfe", "folder": "", "label": "deployed",
      "exposes": ["./App"], "remotes": ["ui"], "shared": ["react"], "deployed": true,
      "releases": [{"source": "http://cdn/mf-manifest.json", "version": "1.4.0", "exposes": {"here": [], "deployed": []}, "shared": []}],
    });
    assert_eq!(result["apps"][1], app);
    assert_eq!(workspace.graph()["apps"][1]["exposes"][0]["exports"], json!(["default", "title"]));
  }

  #[test]
  fn manifests_alone() {
    let shell = manifest(
      "shell",
      json!({"remotes": [{"alias": "m", "federationContainerName": "mfe", "moduleName": "App", "entry": "http://x/r.js"}]}),
    );
    let workspace = Workspace::new().deployed("http://cdn/a.json", &mfe()).deployed("http://cdn/b.json", &shell);
    assert_eq!(workspace.codes(), [""; 0]);
    let edge = json!({"from": "shell", "to": "mfe", "known": true, "kind": "import", "modules": [{"key": "./App", "names": null, "exposed": true, "kind": "import"}]});
    assert_eq!(workspace.graph()["edges"][1], edge);
  }

  #[test]
  fn what_is_no_manifest() {
    let workspace = Workspace::new().app("a", json!({})).done().deployed("http://cdn/x.json", &json!([]));
    assert_eq!(workspace.codes(), ["FED057"]);
    assert!(workspace.texts()[0].starts_with("FED057 http://cdn/x.json: http://cdn/x.json is not a manifest"));
  }
}
