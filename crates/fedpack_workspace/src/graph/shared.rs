//! The shared modules, by key.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{App, Workspace, is_conflict};

/// A share key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphKey {
  /// The share key.
  pub key: String,
  /// Whether it is a singleton for any app.
  pub singleton: bool,
  /// The versions that are provided or installed. Sorted by text.
  pub versions: Vec<GraphVersion>,
  /// The required ranges. Sorted by text.
  pub ranges: Vec<GraphRange>,
  /// Whether those who share it in one scope cannot use one version.
  pub conflict: bool,
}

/// A version of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphVersion {
  /// The version.
  pub version: String,
  /// Ids of the apps that have it.
  pub apps: Vec<String>,
  /// Ids of the apps of which a deployed release has it, and shares the key in another way than the app.
  pub deployed: Vec<String>,
}

/// A range of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphRange {
  /// The range.
  pub range: String,
  /// Ids of the apps that ask for it.
  pub apps: Vec<String>,
  /// Ids of the apps of which a deployed release asks for it, and shares the key in another way than the app.
  pub deployed: Vec<String>,
}

/// Ids of apps.
#[derive(Default)]
struct Users<'a> {
  apps: BTreeSet<&'a str>,
  deployed: BTreeSet<&'a str>,
}

impl<'a> Users<'a> {
  fn add(&mut self, app: &'a App<'_>) {
    let users = if app.is_release() { &mut self.deployed } else { &mut self.apps };
    users.extend(app.drawn_as().iter().map(String::as_str));
  }
}

/// A share key while it is gathered.
#[derive(Default)]
struct KeyUsers<'a> {
  singleton: bool,
  conflict: bool,
  versions: BTreeMap<&'a str, Users<'a>>,
  ranges: BTreeMap<&'a str, Users<'a>>,
}

pub(super) fn shared(workspace: &Workspace<'_>) -> Vec<GraphKey> {
  let mut keys: BTreeMap<&str, KeyUsers<'_>> = BTreeMap::new();
  for key in &workspace.keys {
    let known = keys.entry(&key.key).or_default();
    known.conflict |= is_conflict(workspace, key);
    for (app, share) in workspace.parties(key) {
      known.singleton |= share.singleton;
      if let Some(version) = share.known_version() {
        known.versions.entry(version).or_default().add(app);
      }
      if let Some(asked) = &share.asked {
        known.ranges.entry(&asked.text).or_default().add(app);
      }
    }
  }
  keys.into_iter().map(|(key, known)| graph_key(key, known)).collect()
}

fn graph_key(key: &str, known: KeyUsers<'_>) -> GraphKey {
  let ids = |ids: BTreeSet<&str>| ids.into_iter().map(str::to_owned).collect();
  let version = |(version, Users { apps, deployed }): (&str, _)| GraphVersion {
    version: version.to_owned(),
    apps: ids(apps),
    deployed: ids(deployed),
  };
  let range = |(range, Users { apps, deployed }): (&str, _)| GraphRange {
    range: range.to_owned(),
    apps: ids(apps),
    deployed: ids(deployed),
  };
  GraphKey {
    key: key.to_owned(),
    singleton: known.singleton,
    versions: known.versions.into_iter().map(version).collect(),
    ranges: known.ranges.into_iter().map(range).collect(),
    conflict: known.conflict,
  }
}
