//! `shared`: one row a key, version and range. Several versions of one package never become one.

use std::{
  collections::{BTreeMap, BTreeSet},
  ops::Bound,
};

use fedpack_config::model::{ExposeKey, ShareKey, ShareScope};
use serde::Serialize;

use crate::{
  Assets,
  facts::{Facts, SharedFact},
  shared_id::{RowIdentity, ids},
};

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SharedStats {
  /// `container:key`, with the version where there are several.
  pub id: String,
  /// The share key.
  pub name: ShareKey,
  /// Version that this build brings along; empty if it brings none.
  pub version: String,
  /// Range that is asked for, `*` if any version will do.
  pub required_version: String,
  /// Only one version of it may be in use.
  pub singleton: bool,
  /// It is part of the first chunks.
  pub eager: bool,
  /// The scopes that it is shared in.
  pub share_scope: Vec<ShareScope>,
  /// Files that bring the module along.
  pub assets: Assets,
  /// Keys of the exposes whose code reaches it.
  pub used_in: Vec<ExposeKey>,
  /// Names of the exports that are known to be used.
  pub used_exports: Vec<String>,
}

/// The rows of all shared modules, sorted by key, then by version.
pub(crate) fn rows(facts: &Facts) -> Vec<SharedStats> {
  let groups = group(&facts.shared);
  let identities: Vec<RowIdentity<'_>> = groups.keys().copied().collect();
  let ids = ids(&facts.name, &identities);
  ids.into_iter().zip(groups).map(|(id, (identity, facts))| row(id, &identity, &facts)).collect()
}

/// Brings together what provides and what consumes the same version. What is only provided has no range and joins the
/// consumers of its version; it has a row of its own if there are none.
fn group(facts: &[SharedFact]) -> BTreeMap<RowIdentity<'_>, Vec<&SharedFact>> {
  let mut groups: BTreeMap<RowIdentity<'_>, Vec<&SharedFact>> = BTreeMap::new();
  for fact in facts {
    groups.entry(identity(fact)).or_default().push(fact);
  }
  let provided: Vec<RowIdentity<'_>> = groups.keys().filter(|key| key.required_version.is_none()).copied().collect();
  for key in provided {
    let Some(providers) = groups.get(&key).cloned() else { continue };
    let mut joined = false;
    // In their order, the consumers of a version follow at once.
    for (other, facts) in groups.range_mut((Bound::Excluded(key), Bound::Unbounded)) {
      if (RowIdentity { required_version: None, ..*other }) != key {
        break;
      }
      facts.extend(&providers);
      joined = true;
    }
    if joined {
      groups.remove(&key);
    }
  }
  groups
}

fn identity(fact: &SharedFact) -> RowIdentity<'_> {
  RowIdentity {
    share_key: &fact.share_key,
    version: fact.version.as_deref().unwrap_or_default(),
    share_scope: &fact.share_scope,
    required_version: fact.required_version.as_deref(),
  }
}

fn row(id: String, identity: &RowIdentity<'_>, facts: &[&SharedFact]) -> SharedStats {
  SharedStats {
    id,
    name: identity.share_key.clone(),
    version: identity.version.to_owned(),
    required_version: identity.required_version.unwrap_or("*").to_owned(),
    singleton: facts.iter().any(|fact| fact.singleton),
    eager: facts.iter().any(|fact| fact.eager),
    share_scope: identity.share_scope.to_vec(),
    assets: Assets::union(facts.iter().map(|fact| &fact.assets)),
    used_in: sorted(facts.iter().flat_map(|fact| &fact.used_in)),
    used_exports: sorted(facts.iter().flat_map(|fact| &fact.used_exports)),
  }
}

fn sorted<'a, T: Ord + Clone + 'a>(all: impl Iterator<Item = &'a T>) -> Vec<T> {
  all.collect::<BTreeSet<_>>().into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
  use super::rows;
  use crate::{
    Assets,
    facts::{Facts, SharedFact},
  };

  fn fact(key: &str, version: Option<&str>, range: Option<&str>) -> SharedFact {
    SharedFact {
      share_key: key.into(),
      share_scope: vec!["default".into()],
      version: version.map(Into::into),
      required_version: range.map(Into::into),
      ..SharedFact::default()
    }
  }

  fn build(shared: Vec<SharedFact>) -> Vec<super::SharedStats> {
    rows(&Facts { name: "app".into(), shared, ..Facts::default() })
  }

  /// `version requiredVersion` of every row.
  fn versions(shared: Vec<SharedFact>) -> Vec<String> {
    build(shared).iter().map(|row| format!("{} {}", row.version, row.required_version)).collect()
  }

  #[test]
  fn versions_and_ranges_are_kept_apart() {
    let table: [(Vec<SharedFact>, &[&str]); 7] = [
      (vec![fact("a", Some("2.0.0"), None), fact("a", Some("1.0.0"), None)], &["1.0.0 *", "2.0.0 *"]),
      (vec![fact("a", Some("17.0.2"), None), fact("a", Some("17.0.2"), Some(">=16 <19"))], &["17.0.2 >=16 <19"]),
      (
        vec![
          fact("a", Some("1.2.0"), Some("^1.2")),
          fact("a", Some("1.2.0"), None),
          fact("a", Some("1.2.0"), Some("^1")),
        ],
        &["1.2.0 ^1", "1.2.0 ^1.2"],
      ),
      (vec![fact("a", Some("2.0.0"), None), fact("a", Some("1.0.0"), Some("^1"))], &["1.0.0 ^1", "2.0.0 *"]),
      (vec![fact("a", None, Some("^1")), fact("a", Some("1.0.0"), None)], &[" ^1", "1.0.0 *"]),
      (vec![fact("a", Some("1.0.0"), Some("^1")), fact("a", Some("1.0.0"), Some("^1"))], &["1.0.0 ^1"]),
      (vec![], &[]),
    ];
    for (shared, expected) in table {
      assert_eq!(versions(shared.clone()), expected, "{shared:?}");
      assert_eq!(versions(shared.into_iter().rev().collect()), expected, "in another order");
    }
  }

  #[test]
  fn one_version_in_two_scopes_is_two_rows_with_distinct_ids() {
    let other = SharedFact { share_scope: vec!["other".into()], ..fact("a", Some("1.0.0"), Some("^1")) };
    let rows = build(vec![other, fact("a", Some("1.0.0"), Some("^1"))]);
    assert_eq!(
      rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(),
      ["app:a@1.0.0:default", "app:a@1.0.0:other"]
    );
  }

  #[test]
  fn is_a_singleton_or_eager_only_if_somebody_says_so() {
    let singleton = SharedFact { singleton: true, ..fact("a", Some("1.0.0"), Some("^1")) };
    let eager = SharedFact { eager: true, ..fact("a", Some("1.0.0"), None) };
    let rows = build(vec![singleton, eager, fact("b", Some("1.0.0"), Some("^1"))]);
    let flags: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.singleton, row.eager)).collect();
    assert_eq!(flags, [("a", true, true), ("b", false, false)]);
  }

  #[test]
  fn provider_and_consumer_pool_what_they_know() {
    let provider = SharedFact { assets: Assets::split(["a.js"], ["b.js"]), ..fact("a", Some("1.0.0"), None) };
    let consumer = SharedFact {
      assets: Assets::split(["b.js"], ["a.js"]),
      used_in: vec!["./B".into(), "./A".into(), "./B".into()],
      used_exports: vec!["y".into(), "x".into()],
      ..fact("a", Some("1.0.0"), Some("^1"))
    };
    let rows = build(vec![provider, consumer]);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].assets, Assets::split(["a.js", "b.js"], [""; 0]));
    assert_eq!(rows[0].used_in, ["./A", "./B"]);
    assert_eq!(rows[0].used_exports, ["x", "y"]);
  }
}
