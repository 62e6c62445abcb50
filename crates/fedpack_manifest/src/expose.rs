//! `exposes`: one row a key, also where two keys expose one file.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_config::model::{ExposeKey, ShareKey};
use serde::Serialize;

use crate::{
  Assets,
  facts::{ExposeFact, Facts},
  paths::{module_name, module_path},
  shared::SharedStats,
};

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExposeStats {
  /// `container:name`.
  pub id: String,
  /// The key without its leading `./`: what stands behind the remote's name in a request.
  pub name: String,
  /// The key.
  pub path: ExposeKey,
  /// The module that a consumer gets, relative to the compiler's context.
  pub file: String,
  /// Keys of the shared modules that its code reaches.
  pub requires: Vec<ShareKey>,
  /// The files worth preloading for it.
  pub assets: Assets,
}

/// The rows of all exposes, sorted by key.
pub(crate) fn rows(facts: &Facts, shared: &[SharedStats]) -> Vec<ExposeStats> {
  let mut exposes: Vec<&ExposeFact> = facts.exposes.iter().collect();
  exposes.sort_by(|a, b| a.key.cmp(&b.key));
  let entry = facts.remote_entry.as_ref().map(|entry| entry.file.as_str());
  let shared_files = shared.iter().flat_map(|row| row.assets.files()).collect();
  let (required, nothing) = (required(shared), BTreeSet::new());
  let row = |expose: &ExposeFact| {
    let requires = required.get(&expose.key).unwrap_or(&nothing);
    row(&facts.name, expose, requires, own_assets(expose, entry, &shared_files))
  };
  exposes.into_iter().map(row).collect()
}

/// Key of an expose → keys of the shared modules that its code reaches.
fn required(shared: &[SharedStats]) -> BTreeMap<&ExposeKey, BTreeSet<&ShareKey>> {
  let mut required: BTreeMap<&ExposeKey, BTreeSet<&ShareKey>> = BTreeMap::new();
  for row in shared {
    for key in &row.used_in {
      required.entry(key).or_default().insert(&row.name);
    }
  }
  required
}

fn row(container: &str, expose: &ExposeFact, requires: &BTreeSet<&ShareKey>, assets: Assets) -> ExposeStats {
  let name = module_name(expose.key.as_str());
  let file = expose.file.as_ref().or(expose.imports.last());
  ExposeStats {
    id: format!("{container}:{name}"),
    name: name.to_owned(),
    path: expose.key.clone(),
    file: file.map(|file| module_path(file)).unwrap_or_default(),
    requires: requires.iter().copied().cloned().collect(),
    assets,
  }
}

/// The files worth preloading for this expose. The remote entry is loaded in any case. A file that is needed only later and
/// that brings a shared module along stands in that module's row: it may never be needed, if the host has the module. What
/// the expose needs at once stays, whatever else it holds.
fn own_assets(expose: &ExposeFact, entry: Option<&str>, shared_files: &BTreeSet<&str>) -> Assets {
  expose.assets.clone().retain(|file| Some(file) != entry, |file| Some(file) != entry && !shared_files.contains(file))
}

#[cfg(test)]
mod tests {
  use super::rows;
  use crate::{
    Assets,
    facts::{ExposeFact, Facts, RemoteEntryFact, SharedFact},
    shared,
  };

  fn expose(key: &str, import: &str) -> ExposeFact {
    ExposeFact { key: key.into(), imports: vec![import.into()], ..ExposeFact::default() }
  }

  fn facts(exposes: Vec<ExposeFact>, shared: Vec<SharedFact>) -> Facts {
    Facts { name: "ui".into(), exposes, shared, ..Facts::default() }
  }

  #[test]
  fn two_keys_of_one_file_are_two_rows() {
    let facts = facts(vec![expose("./Button", "./src/Button"), expose(".", "./src/Button")], Vec::new());
    let rows: Vec<_> = rows(&facts, &[]).into_iter().map(|row| (row.id, row.name, row.path, row.file)).collect();
    let expected = [
      ("ui:.", ".", ".", "src/Button"), //
      ("ui:Button", "Button", "./Button", "src/Button"),
    ];
    assert_eq!(rows, expected.map(|(a, b, c, d)| (a.into(), b.into(), c.into(), d.into())));
  }

  #[test]
  fn the_file_is_the_module_that_a_consumer_gets() {
    let mut listed = expose("./App", "./src/polyfill.js");
    listed.imports.push("./src/App".into());
    assert_eq!(rows(&facts(vec![listed.clone()], Vec::new()), &[])[0].file, "src/App");
    listed.file = Some("./src/App.tsx".into());
    assert_eq!(rows(&facts(vec![listed], Vec::new()), &[])[0].file, "src/App.tsx");
  }

  #[test]
  fn files_of_shared_modules_and_the_remote_entry_are_not_preloaded_with_an_expose() {
    let assets = Assets::split(
      ["app.js", "app.css", "remoteEntry.js", "both.js"],
      ["page.js", "react.js", "ui.css", "page.css", "remoteEntry.js"],
    );
    let shared = SharedFact {
      share_key: "react".into(),
      assets: Assets::split(["react.js", "both.js"], ["ui.css"]),
      used_in: vec!["./App".into()],
      ..SharedFact::default()
    };
    let mut facts = facts(vec![ExposeFact { assets, ..expose("./App", "./App") }], vec![shared]);
    facts.remote_entry = Some(RemoteEntryFact { file: "remoteEntry.js".into(), library_type: "var".into() });
    facts.exposes.push(ExposeFact { assets: Assets::split(["b.js"], ["remoteEntry.js"]), ..expose("./B", "./B") });
    let rows = rows(&facts, &shared::rows(&facts));
    assert_eq!(rows[0].assets, Assets::split(["app.js", "app.css", "both.js"], ["page.js", "page.css"]));
    assert_eq!(rows[1].assets, Assets::split(["b.js"], [""; 0]));
  }

  #[test]
  fn requires_each_key_once_and_only_what_this_expose_reaches() {
    let used = |key: &str, version: &str, used_in: &str| SharedFact {
      share_key: key.into(),
      version: Some(version.into()),
      used_in: vec![used_in.into()],
      ..SharedFact::default()
    };
    let shared = vec![used("zustand", "5.0.0", "./A"), used("react", "19.0.0", "./A"), used("react", "18.0.0", "./A")];
    let facts = facts(vec![expose("./A", "./a"), expose("./B", "./b")], shared);
    let rows = rows(&facts, &shared::rows(&facts));
    assert_eq!(rows[0].requires, ["react", "zustand"]);
    assert_eq!(rows[1].requires, [""; 0]);
  }
}
