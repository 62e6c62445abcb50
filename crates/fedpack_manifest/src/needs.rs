//! `fedpack.needs`: which federated modules have to be there before a module is evaluated. A page that knows them asks for all files at
//! once, instead of asking for those of a shared module when the module that imports it has arrived.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_config::model::{ExposeKey, ShareKey};
use serde::Serialize;

use crate::facts::{Facts, Needs};

/// The value of the key. What needs nothing has no row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AllNeeds {
  /// By the key of the expose.
  #[serde(skip_serializing_if = "BTreeMap::is_empty")]
  pub exposes: BTreeMap<ExposeKey, NeedsRow>,
  /// By the share key: what the container's own copy needs.
  #[serde(skip_serializing_if = "BTreeMap::is_empty")]
  pub shared: BTreeMap<ShareKey, NeedsRow>,
}

/// What one module needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NeedsRow {
  /// Keys of shared modules.
  #[serde(skip_serializing_if = "BTreeSet::is_empty")]
  pub shared: BTreeSet<ShareKey>,
  /// Name of the container → the exposes that are imported of it.
  #[serde(skip_serializing_if = "BTreeMap::is_empty")]
  pub remotes: BTreeMap<String, BTreeSet<ExposeKey>>,
}

impl AllNeeds {
  /// Whether no module needs anything.
  pub fn is_empty(&self) -> bool {
    self.exposes.is_empty() && self.shared.is_empty()
  }
}

impl From<&Facts> for AllNeeds {
  fn from(facts: &Facts) -> Self {
    let exposes = facts.exposes.iter().map(|fact| (&fact.key, &fact.needs));
    let shared = facts.shared.iter().map(|fact| (&fact.share_key, &fact.needs));
    Self { exposes: rows(exposes), shared: rows(shared) }
  }
}

/// The rows by key. Several versions of a shared module have one row.
fn rows<'a, K: Clone + Ord + 'a>(needs: impl Iterator<Item = (&'a K, &'a Needs)>) -> BTreeMap<K, NeedsRow> {
  let mut rows: BTreeMap<K, NeedsRow> = BTreeMap::new();
  for (key, Needs { shared, remotes }) in needs {
    if shared.is_empty() && remotes.is_empty() {
      continue;
    }
    let row = rows.entry(key.clone()).or_default();
    row.shared.extend(shared.iter().cloned());
    for (name, exposes) in remotes {
      row.remotes.entry(name.clone()).or_default().extend(exposes.iter().cloned());
    }
  }
  rows
}

#[cfg(test)]
mod tests {
  use super::AllNeeds;
  use crate::facts::{ExposeFact, Facts, Needs, SharedFact};
  use serde_json::json;

  #[test]
  fn rows_are_sorted_and_what_needs_nothing_has_none() {
    let needs = Needs {
      shared: vec!["zustand".into(), "react".into(), "react".into()],
      remotes: [("ui".to_owned(), ["./B".into(), "./A".into()].into())].into(),
    };
    let app = ExposeFact { key: "./App".into(), needs, ..ExposeFact::default() };
    let plain = ExposeFact { key: "./plain".into(), ..ExposeFact::default() };
    let shared = |version: &str, needs: &str| SharedFact {
      share_key: "zustand".into(),
      version: Some(version.into()),
      needs: Needs { shared: vec![needs.into()], ..Needs::default() },
      ..SharedFact::default()
    };
    let facts = Facts {
      exposes: vec![plain, app],
      shared: vec![shared("5.0.0", "react"), shared("4.0.0", "immer"), SharedFact::default()],
      ..Facts::default()
    };
    let expected = json!({
      "exposes": { "./App": { "shared": ["react", "zustand"], "remotes": { "ui": ["./A", "./B"] } } },
      "shared": { "zustand": { "shared": ["immer", "react"] } },
    });
    assert_eq!(serde_json::to_value(AllNeeds::from(&facts)).unwrap(), expected);
    assert!(AllNeeds::from(&Facts::default()).is_empty());
  }
}
