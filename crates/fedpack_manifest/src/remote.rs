//! `remotes`: one row a module of a remote that is imported, and one for each remote that is not imported at all.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
  facts::{Facts, RemoteFact, RemoteLocation},
  paths::{module_name, module_path},
};

/// The value that upstream's readers expect where nothing of a remote is imported: it is loaded at run time, nobody knows from where.
const UNKNOWN: &str = "UNKNOWN";

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteStats {
  /// Key of the remote in the options.
  pub alias: String,
  /// Name of this build.
  pub consuming_federation_container_name: String,
  /// Name that the container of the remote gives itself.
  pub federation_container_name: String,
  /// Name of the expose without its leading `./`.
  pub module_name: String,
  /// Written as `entry` or as `version`.
  #[serde(flatten)]
  pub location: RemoteLocation,
  /// Modules that import it, relative to the compiler's context.
  pub used_in: Vec<String>,
}

/// The rows of all remotes, sorted by alias, then by module.
pub(crate) fn rows(facts: &Facts) -> Vec<RemoteStats> {
  let imported: BTreeSet<&str> =
    facts.remotes.iter().filter(|fact| fact.module_name.is_some()).map(|fact| fact.alias.as_str()).collect();
  let mut importers: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
  for fact in &facts.remotes {
    if fact.module_name.is_some() || !imported.contains(fact.alias.as_str()) {
      importers.entry(identity(fact)).or_default().extend(used_in(fact));
    }
  }
  let row = |((alias, module, container, location), used_in): (RemoteKey<'_>, BTreeSet<String>)| RemoteStats {
    alias: alias.to_owned(),
    consuming_federation_container_name: facts.name.clone(),
    federation_container_name: container.to_owned(),
    module_name: module.to_owned(),
    location: location.clone(),
    used_in: used_in.into_iter().collect(),
  };
  importers.into_iter().map(row).collect()
}

type RemoteKey<'a> = (&'a str, &'a str, &'a str, &'a RemoteLocation);

fn identity(fact: &RemoteFact) -> RemoteKey<'_> {
  let module = fact.module_name.as_ref().map_or(UNKNOWN, |key| module_name(key.as_str()));
  (&fact.alias, module, &fact.federation_container_name, &fact.location)
}

fn used_in(fact: &RemoteFact) -> Vec<String> {
  match fact.module_name {
    Some(_) => fact.used_in.iter().map(|path| module_path(path)).collect(),
    None => vec![UNKNOWN.to_owned()],
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use super::rows;
  use crate::facts::{Facts, RemoteFact, RemoteLocation};

  fn fact(alias: &str, module: Option<&str>, used_in: &[&str]) -> RemoteFact {
    RemoteFact {
      alias: alias.into(),
      federation_container_name: format!("mfe_{alias}"),
      location: RemoteLocation::Entry(format!("http://localhost/{alias}.json")),
      module_name: module.map(Into::into),
      used_in: used_in.iter().map(|file| (*file).into()).collect(),
    }
  }

  fn build(remotes: Vec<RemoteFact>) -> Vec<(String, String, Vec<String>)> {
    let facts = Facts { name: "shell".into(), remotes, ..Facts::default() };
    rows(&facts).into_iter().map(|row| (row.alias, row.module_name, row.used_in)).collect()
  }

  fn row(alias: &str, module: &str, used_in: &[&str]) -> (String, String, Vec<String>) {
    (alias.into(), module.into(), used_in.iter().map(|file| (*file).into()).collect())
  }

  #[test]
  fn one_row_a_module_with_all_who_import_it() {
    let rows = build(vec![
      fact("ui", Some("./Button"), &["./src/b.ts", "src/a.ts"]),
      fact("ui", Some("."), &["src/a.ts"]),
      fact("app", Some("./hooks/useData"), &["src/a.ts"]),
      fact("ui", Some("./Button"), &["src/b.ts", "src/c.ts"]),
    ]);
    let expected = [
      row("app", "hooks/useData", &["src/a.ts"]),
      row("ui", ".", &["src/a.ts"]),
      row("ui", "Button", &["src/a.ts", "src/b.ts", "src/c.ts"]),
    ];
    assert_eq!(rows, expected);
  }

  #[test]
  fn a_remote_that_nothing_imports_has_one_row() {
    let rows = build(vec![fact("ui", None, &[]), fact("app", None, &[]), fact("app", Some("./App"), &["a.ts"])]);
    assert_eq!(rows, [row("app", "App", &["a.ts"]), row("ui", "UNKNOWN", &["UNKNOWN"])]);
  }

  #[test]
  fn every_place_of_a_remote_with_fallbacks_has_a_row() {
    let second = RemoteFact { location: RemoteLocation::Version("^2".into()), ..fact("ui", Some("."), &["a.ts"]) };
    assert_eq!(build(vec![fact("ui", Some("."), &["a.ts"]), second]).len(), 2);
  }

  #[test]
  fn writes_an_entry_or_a_version() {
    let versioned = RemoteFact { location: RemoteLocation::Version("*".into()), ..fact("b", Some("./X"), &["a.ts"]) };
    let facts =
      Facts { name: "shell".into(), remotes: vec![fact("a", Some("."), &["a.ts"]), versioned], ..Facts::default() };
    let stats = rows(&facts);
    assert_eq!(
      serde_json::to_value(&stats[0]).unwrap(),
      json!({
        "alias": "a",
        "consumingFederationContainerName": "shell",
        "federationContainerName": "mfe_a",
        "moduleName": ".",
        "entry": "http://localhost/a.json",
        "usedIn": ["a.ts"],
      })
    );
    assert_eq!(serde_json::to_value(&stats[1]).unwrap()["version"], "*");
  }
}
