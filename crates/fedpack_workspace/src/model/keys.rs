//! Who shares what under which key.

use std::collections::{BTreeMap, BTreeSet};

use super::App;

/// An entry of an app: indexes into the apps, and into what the app shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AppShareId {
  pub(crate) app: usize,
  pub(crate) share: usize,
}

/// A share key in the scopes in which the same apps meet under it.
#[derive(Debug)]
pub(crate) struct SharedKey {
  pub(crate) key: String,
  /// Sorted; at least one.
  pub(crate) scopes: Vec<String>,
  /// In the order of the apps.
  pub(crate) parties: Vec<AppShareId>,
}

/// All share keys, sorted by key, then by scopes.
pub(super) fn keys(apps: &[App<'_>]) -> Vec<SharedKey> {
  let mut parties: BTreeMap<(&str, &str), Vec<AppShareId>> = BTreeMap::new();
  for (app, found) in apps.iter().enumerate() {
    for (share, entry) in found.shared.iter().enumerate() {
      for scope in entry.scopes.iter().map(String::as_str).collect::<BTreeSet<_>>() {
        parties.entry((&entry.key, scope)).or_default().push(AppShareId { app, share });
      }
    }
  }
  // The same apps in two scopes have one thing to be told.
  let mut merged: BTreeMap<(&str, Vec<AppShareId>), Vec<String>> = BTreeMap::new();
  for ((key, scope), parties) in parties {
    merged.entry((key, parties)).or_default().push(scope.to_owned());
  }
  let all = merged.into_iter().map(|((key, parties), scopes)| SharedKey { key: key.to_owned(), scopes, parties });
  let mut all: Vec<SharedKey> = all.collect();
  all.sort_by(|a, b| (&a.key, &a.scopes).cmp(&(&b.key, &b.scopes)));
  all
}
