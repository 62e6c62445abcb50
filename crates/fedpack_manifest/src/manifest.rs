//! `mf-manifest.json`: what a consumer fetches at run time, and so no more than it needs.

use fedpack_config::model::{ExposeKey, ShareKey};
use serde::Serialize;
use serde_json::Value;

use crate::{Additions, Assets, ExposeStats, MetaData, RemoteLocation, RemoteStats, SharedStats, Stats};

/// Fields that only tools use, by list.
const STATS_ONLY: [(&str, &[&str]); 3] = [
  ("shared", &["shareScope", "usedIn", "usedExports"]),
  ("remotes", &["consumingFederationContainerName", "usedIn"]),
  ("exposes", &["file", "requires"]),
];

/// The manifest that belongs to a stats document: the same without what only tools have a use for. What an
/// application has added to the stats stays, as with upstream's plugin.
pub(crate) fn manifest_of(mut stats: Value) -> Value {
  for (list, keys) in STATS_ONLY {
    let rows = stats.get_mut(list).and_then(Value::as_array_mut);
    for row in rows.into_iter().flatten().filter_map(Value::as_object_mut) {
      for key in keys {
        row.shift_remove(*key);
      }
    }
  }
  stats
}

/// The manifest that belongs to stats which nobody has changed: what [`manifest_of`] makes of them, without a copy.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Manifest<'a> {
  id: &'a str,
  name: &'a str,
  meta_data: &'a MetaData,
  shared: Vec<ManifestShared<'a>>,
  remotes: Vec<RemoteRow<'a>>,
  exposes: Vec<ManifestExpose<'a>>,
  fedpack: &'a Additions,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ManifestShared<'a> {
  id: &'a str,
  name: &'a ShareKey,
  version: &'a str,
  required_version: &'a str,
  singleton: bool,
  eager: bool,
  assets: &'a Assets,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RemoteRow<'a> {
  alias: &'a str,
  federation_container_name: &'a str,
  module_name: &'a str,
  #[serde(flatten)]
  location: &'a RemoteLocation,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ManifestExpose<'a> {
  id: &'a str,
  name: &'a str,
  path: &'a ExposeKey,
  assets: &'a Assets,
}

impl<'a> From<&'a Stats> for Manifest<'a> {
  fn from(stats: &'a Stats) -> Self {
    let Stats { id, name, meta_data, shared, remotes, exposes, fedpack } = stats;
    Self {
      id,
      name,
      meta_data,
      shared: shared.iter().map(shared_row).collect(),
      remotes: remotes.iter().map(remote_row).collect(),
      exposes: exposes.iter().map(expose_row).collect(),
      fedpack,
    }
  }
}

fn shared_row(row: &SharedStats) -> ManifestShared<'_> {
  let SharedStats { id, name, version, required_version, singleton, eager, assets, .. } = row;
  ManifestShared { id, name, version, required_version, singleton: *singleton, eager: *eager, assets }
}

fn remote_row(row: &RemoteStats) -> RemoteRow<'_> {
  let RemoteStats { alias, federation_container_name, module_name, location, .. } = row;
  RemoteRow { alias, federation_container_name, module_name, location }
}

fn expose_row(row: &ExposeStats) -> ManifestExpose<'_> {
  let ExposeStats { id, name, path, assets, .. } = row;
  ManifestExpose { id, name, path, assets }
}

#[cfg(test)]
mod tests {
  use super::{Manifest, manifest_of};
  use crate::{ExposeFact, Facts, RemoteFact, RemoteLocation, SharedFact, Stats};
  use serde_json::json;

  #[test]
  fn what_nobody_changed_gives_the_same_without_a_copy() {
    let entry = RemoteLocation::Entry("http://x/remoteEntry.js".into());
    let facts = Facts {
      name: "app".into(),
      exposes: vec![ExposeFact { key: "./A".into(), imports: vec!["./a".into()], ..ExposeFact::default() }],
      shared: vec![SharedFact { share_key: "react".into(), used_in: vec!["./A".into()], ..SharedFact::default() }],
      remotes: vec![RemoteFact {
        alias: "ui".into(),
        module_name: Some("./B".into()),
        federation_container_name: "ui".into(),
        location: entry,
        used_in: vec!["a.js".into()],
      }],
      ..Facts::default()
    };
    let stats = Stats::from(&facts);
    let copied = manifest_of(serde_json::to_value(&stats).unwrap());
    assert_eq!(serde_json::to_string(&Manifest::from(&stats)).unwrap(), copied.to_string());
  }

  #[test]
  fn leaves_out_what_only_tools_use_and_keeps_what_was_added() {
    let stats = json!({
      "name": "app",
      "owner": "team-a",
      "shared": [{ "name": "react", "shareScope": ["default"], "usedIn": [], "usedExports": ["x"], "version": "1.0.0" }],
      "remotes": [{ "alias": "ui", "consumingFederationContainerName": "app", "usedIn": ["a.ts"] }, 1],
      "exposes": [{ "path": "./A", "file": "a.ts", "requires": [], "note": "kept" }],
    });
    let expected = json!({
      "name": "app",
      "owner": "team-a",
      "shared": [{ "name": "react", "version": "1.0.0" }],
      "remotes": [{ "alias": "ui" }, 1],
      "exposes": [{ "path": "./A", "note": "kept" }],
    });
    assert_eq!(manifest_of(stats), expected);
    assert_eq!(manifest_of(json!({ "exposes": {} })), json!({ "exposes": {} }));
  }
}
