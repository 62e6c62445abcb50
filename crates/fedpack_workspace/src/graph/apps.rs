//! The apps of the graph.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::met::{importers, met};
use crate::{
  model::{App, AppShare, Workspace},
  release::Release,
};

/// An app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphApp {
  /// Name of its container, or else of its package; with more where another app has the same.
  pub id: String,
  /// Name in package.json.
  pub package: String,
  /// Relative to the root.
  pub folder: String,
  /// Whether it comes from a manifest alone.
  pub deployed: bool,
  /// Its deployed releases, sorted by manifest.
  pub releases: Vec<Release>,
  /// Sorted by key.
  pub exposes: Vec<GraphExpose>,
  /// Sorted by key.
  pub shared: Vec<GraphShare>,
}

/// An exposed module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphExpose {
  /// `./App`, or `.`.
  pub key: String,
  /// The names that it is known to export, here or as it is deployed.
  pub exports: Vec<String>,
  /// Ids of the apps that import it.
  pub consumers: Vec<String>,
}

/// Something that the app shares.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphShare {
  /// The share key.
  pub key: String,
  /// The version that it brings, or is built against.
  pub version: Option<String>,
  /// The range that it asks for; `None` for any version.
  pub range: Option<String>,
  /// Only one version may be in use.
  pub singleton: bool,
  /// Part of the first chunks.
  pub eager: bool,
  /// Whether those who share the key cannot use one version.
  pub conflict: bool,
}

/// Id of the app and key of the expose → who imports it.
type Consumers<'a> = HashMap<(&'a str, &'a str), BTreeSet<&'a str>>;

pub(super) fn apps(workspace: &Workspace<'_>, conflicts: &BTreeSet<&str>) -> Vec<GraphApp> {
  let consumers = consumers(workspace);
  let app = |app: &App<'_>| GraphApp {
    id: app.id.clone(),
    package: app.package.clone(),
    folder: app.folder.clone(),
    deployed: app.deployed,
    releases: app.releases.clone(),
    exposes: exposes(workspace, app, &consumers),
    shared: app.shared.iter().map(|share| share_of(share, conflicts)).collect::<BTreeSet<_>>().into_iter().collect(),
  };
  workspace.drawn().map(app).collect()
}

fn consumers<'a>(workspace: &'a Workspace<'_>) -> Consumers<'a> {
  let mut consumers = Consumers::new();
  for used in &workspace.uses {
    let Some(importer) = workspace.apps.get(used.importer) else { continue };
    for importer in importers(workspace, importer) {
      let met = met(workspace, importer, &used.providers);
      let apps = met.into_iter().filter_map(|provider| workspace.apps.get(provider.app)).flat_map(App::drawn_as);
      for app in apps {
        consumers.entry((app, &used.expose)).or_default().insert(&importer.id);
      }
    }
  }
  consumers
}

/// An app with several containers shows what all of them expose. What modules export, sources do not tell and manifests do.
fn exposes(workspace: &Workspace<'_>, app: &App<'_>, consumers: &Consumers<'_>) -> Vec<GraphExpose> {
  let mut exposes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
  for (key, exports) in app.containers.iter().flat_map(|container| &container.exposes) {
    exposes.entry(key).or_default().extend(exports.iter().map(String::as_str));
  }
  let releases = workspace.apps.iter().filter(|release| release.release_of.contains(&app.id));
  for (key, exports) in releases.flat_map(|release| &release.containers).flat_map(|container| &container.exposes) {
    if let Some(names) = exposes.get_mut(key.as_str()) {
      names.extend(exports.iter().map(String::as_str));
    }
  }
  let owned = |names: &BTreeSet<&str>| names.iter().map(|name| (*name).to_owned()).collect();
  let expose = |(key, exports): (&str, BTreeSet<&str>)| GraphExpose {
    key: key.to_owned(),
    exports: owned(&exports),
    consumers: consumers.get(&(app.id.as_str(), key)).map(owned).unwrap_or_default(),
  };
  exposes.into_iter().map(expose).collect()
}

fn share_of(share: &AppShare, conflicts: &BTreeSet<&str>) -> GraphShare {
  GraphShare {
    key: share.key.clone(),
    version: share.version.clone(),
    range: share.asked.as_ref().map(|asked| asked.text.clone()),
    singleton: share.singleton,
    eager: share.eager,
    conflict: conflicts.contains(share.key.as_str()),
  }
}
