//! `fedpack`: what fedpack says beyond the fields that upstream's readers know. All of it stands under this one key, in both
//! documents, and others pass it over. `schema/manifest.schema.json` has its shape.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_config::model::{ExposeKey, ShareKey, ShareScope};
use serde::Serialize;

use crate::{
  facts::{ExposeFact, Facts},
  needs::AllNeeds,
};

/// Major version of what stands under the key. A reader that knows only lower ones must not guess.
pub const SCHEMA: u32 = 1;

/// The value of `fedpack`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Additions {
  /// [`SCHEMA`].
  pub schema: u32,
  /// Hash of all that this release hands out, as Subresource Integrity writes hashes; absent where assets are not looked at.
  #[serde(skip_serializing_if = "Option::is_none")]
  pub release: Option<String>,
  /// `output.uniqueName`, where it is not the container's name.
  #[serde(skip_serializing_if = "Option::is_none")]
  pub unique_name: Option<String>,
  /// `output.crossOriginLoading`, where it is set: how the container's runtime loads its chunks.
  #[serde(skip_serializing_if = "Option::is_none")]
  pub cross_origin: Option<String>,
  /// The scopes that the container shares in.
  pub share_scope: Vec<ShareScope>,
  /// File → its hash for Subresource Integrity: the remote entry, and every file of exposes and shared modules.
  pub integrity: BTreeMap<String, String>,
  /// Key of the expose → what it exports.
  pub exposes: BTreeMap<ExposeKey, ExportList>,
  /// Share key → the ranges that are asked for, and by whom.
  pub requires: BTreeMap<ShareKey, Vec<Requirement>>,
  /// What has to be loaded before a module is evaluated; absent where nothing federated is, or where assets are not looked at.
  #[serde(skip_serializing_if = "AllNeeds::is_empty")]
  pub needs: AllNeeds,
}

/// The exports of an exposed module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportList {
  /// The names, sorted.
  pub exports: Vec<String>,
  /// Whether there are no others. A CommonJS module, for one, may have more than can be known.
  pub complete: bool,
  /// Hash of the type declarations of the module; absent where none are published.
  #[serde(skip_serializing_if = "Option::is_none")]
  pub types: Option<String>,
}

/// A range, and who asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Requirement {
  /// The range; `*` for any version.
  pub range: String,
  /// Packages by name, modules of the application by path. Sorted.
  pub by: Vec<String>,
}

impl From<&Facts> for Additions {
  fn from(facts: &Facts) -> Self {
    let scopes: BTreeSet<&ShareScope> = facts.share_scope.iter().collect();
    Self {
      schema: SCHEMA,
      release: facts.release.clone(),
      unique_name: Some(&facts.unique_name).filter(|name| !name.is_empty() && **name != facts.name).cloned(),
      cross_origin: facts.cross_origin.clone(),
      share_scope: scopes.into_iter().cloned().collect(),
      integrity: facts.integrity.clone(),
      exposes: facts.exposes.iter().map(|expose| (expose.key.clone(), exports(expose))).collect(),
      requires: requires(facts),
      needs: AllNeeds::from(facts),
    }
  }
}

fn exports(expose: &ExposeFact) -> ExportList {
  let names: BTreeSet<&String> = expose.exports.iter().collect();
  ExportList {
    exports: names.into_iter().cloned().collect(),
    complete: expose.exports_complete,
    types: expose.types.clone(),
  }
}

fn requires(facts: &Facts) -> BTreeMap<ShareKey, Vec<Requirement>> {
  let mut found: BTreeMap<&ShareKey, BTreeMap<&str, BTreeSet<String>>> = BTreeMap::new();
  for fact in &facts.shared {
    let Some(range) = &fact.required_version else { continue };
    let by = found.entry(&fact.share_key).or_default().entry(range).or_default();
    by.extend(fact.required_by.iter().map(|path| requirer(path)));
  }
  let list = |ranges: BTreeMap<&str, BTreeSet<String>>| {
    ranges
      .into_iter()
      .map(|(range, by)| Requirement { range: range.to_owned(), by: by.into_iter().collect() })
      .collect()
  };
  found.into_iter().map(|(key, ranges)| (key.clone(), list(ranges))).collect()
}

/// Who a module belongs to: its package where that is installed, else the module's own path.
fn requirer(path: &str) -> String {
  let Some((_, inside)) = path.rsplit_once("node_modules/") else {
    return path.to_owned();
  };
  let parts = if inside.starts_with('@') { 2 } else { 1 };
  inside.split('/').take(parts).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
  use super::{Additions, requirer};
  use crate::facts::{ExposeFact, Facts, SharedFact};
  use serde_json::json;

  #[test]
  fn installed_modules_are_named_by_their_package() {
    let table = [
      ("src/App.tsx", "src/App.tsx"),
      ("../shared/src/a.ts", "../shared/src/a.ts"),
      ("node_modules/react-dom/client.js", "react-dom"),
      ("../../node_modules/.pnpm/x@1/node_modules/@acme/ui/dist/a.js", "@acme/ui"),
    ];
    for (path, expected) in table {
      assert_eq!(requirer(path), expected);
    }
  }

  #[test]
  fn ranges_are_pooled_by_key_and_nothing_depends_on_the_order() {
    let consumed = |range: &str, by: &str| SharedFact {
      share_key: "react".into(),
      required_version: Some(range.into()),
      required_by: vec![by.into()],
      ..SharedFact::default()
    };
    let provided = SharedFact { share_key: "vue".into(), version: Some("3.0.0".into()), ..SharedFact::default() };
    let expose = ExposeFact {
      key: "./App".into(),
      exports: vec!["title".into(), "default".into()],
      exports_complete: true,
      ..ExposeFact::default()
    };
    let mut facts = Facts {
      share_scope: vec!["default".into()],
      release: Some("sha256-x".into()),
      exposes: vec![expose],
      shared: vec![
        consumed("^19", "src/b.js"),
        provided,
        consumed("^18", "node_modules/lib/a.js"),
        consumed("^19", "src/a.js"),
      ],
      ..Facts::default()
    };
    let expected = json!({
      "schema": 1,
      "release": "sha256-x",
      "shareScope": ["default"],
      "integrity": {},
      "exposes": { "./App": { "exports": ["default", "title"], "complete": true } },
      "requires": { "react": [{ "range": "^18", "by": ["lib"] }, { "range": "^19", "by": ["src/a.js", "src/b.js"] }] },
    });
    assert_eq!(serde_json::to_value(Additions::from(&facts)).unwrap(), expected);
    facts.shared.reverse();
    assert_eq!(serde_json::to_value(Additions::from(&facts)).unwrap(), expected);
  }

  #[test]
  fn only_an_unusual_unique_name_is_said() {
    let told = |name: &str, unique_name: &str| {
      let facts = Facts { name: name.into(), unique_name: unique_name.into(), ..Facts::default() };
      Additions::from(&facts).unique_name
    };
    assert_eq!((told("ui", ""), told("ui", "ui"), told("ui", "app")), (None, None, Some("app".to_owned())));
  }

  #[test]
  fn how_chunks_are_loaded_is_said_where_it_is_set() {
    let told = |cross_origin: Option<&str>| {
      let facts = Facts { cross_origin: cross_origin.map(str::to_owned), ..Facts::default() };
      serde_json::to_value(Additions::from(&facts)).unwrap().get("crossOrigin").cloned()
    };
    assert_eq!((told(None), told(Some("anonymous"))), (None, Some(json!("anonymous"))));
  }
}
