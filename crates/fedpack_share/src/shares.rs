//! The `shared` entries, by the way in which they are matched.

use fedpack_config::{
  model::{ShareKey, ShareRole, Shared},
  request::RequestKind,
};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
  arena::{ShareArena, ShareId},
  matching::{Match, ShareIndex, SuffixIndex},
  package::package_name,
};

/// The `shared` entries of a build.
#[derive(Debug, Default)]
pub struct Shares {
  /// All of them.
  pub arena: ShareArena,
  /// Package and prefix entries, matched by the request as written.
  pub by_request: ShareIndex,
  /// Relative and absolute entries, matched by the resolved file.
  pub by_file: Vec<ShareId>,
  /// Package and prefix entries that also match relative requests by what lies below `node_modules`.
  pub by_suffix: SuffixIndex,
  /// Package and prefix entries, by the package of their fallback: matched by what a request resolves to.
  pub by_package: FxHashMap<String, Vec<ShareId>>,
  /// Package and prefix entries that provide what others, or nobody, consumes: matched by the request as written.
  pub provided_by_request: ShareIndex,
  /// Share keys whose `import` is another module than the one that is asked for, and that module.
  pub substituted: Vec<(ShareKey, String)>,
}

impl Shares {
  /// Indexes the entries of `shared`, in the order of the options.
  pub fn new(shared: Vec<Shared>) -> Self {
    let arena = ShareArena::new(shared);
    let consumed = || arena.iter().filter(|(_, entry)| entry.role != ShareRole::Provide);
    Self {
      by_request: ShareIndex::new(consumed()),
      by_suffix: SuffixIndex::new(consumed().filter(|(_, entry)| entry.allow_node_modules_suffix_match)),
      by_package: by_package(consumed().filter(|(_, entry)| entry.identity)),
      by_file: consumed().filter(|(_, entry)| is_file(entry)).map(|(id, _)| id).collect(),
      provided_by_request: ShareIndex::new(only_provided(&arena)),
      substituted: consumed().filter_map(|(_, entry)| substitute(entry)).collect(),
      arena,
    }
  }

  /// The entries that an import of `request` from a module in `issuer_layer` matches as it is written, the best first.
  pub fn find<'a>(&'a self, request: &'a str, issuer_layer: Option<&'a str>) -> impl Iterator<Item = Match<'a>> {
    self.by_request.find(&self.arena, request, issuer_layer)
  }

  /// Whether something else stands in for what has this share key.
  pub fn is_substituted(&self, share_key: &ShareKey) -> bool {
    let is_below = |prefix: &str| prefix.ends_with('/') && share_key.as_str().starts_with(prefix);
    self.substituted.iter().any(|(key, _)| key == share_key || is_below(key.as_str()))
  }
}

fn is_file(entry: &Shared) -> bool {
  matches!(entry.kind, RequestKind::Relative | RequestKind::Absolute)
}

/// The entries that provide by request. Of several entries for one request the first is consumed; each provides.
fn only_provided(arena: &ShareArena) -> impl Iterator<Item = (ShareId, &Shared)> {
  let mut requests = FxHashSet::default();
  arena.iter().filter(move |(_, entry)| {
    let is_first = requests.insert(entry.request.as_str());
    match entry.role {
      ShareRole::Provide => true,
      ShareRole::Both => entry.import.as_ref() == Some(&entry.request) && !is_first,
      ShareRole::Consume => false,
    }
  })
}

fn substitute(entry: &Shared) -> Option<(ShareKey, String)> {
  let import = entry.import.as_ref().filter(|import| **import != entry.request)?;
  Some((entry.share_key.clone(), import.clone()))
}

fn by_package<'a>(entries: impl Iterator<Item = (ShareId, &'a Shared)>) -> FxHashMap<String, Vec<ShareId>> {
  let mut found: FxHashMap<String, Vec<ShareId>> = FxHashMap::default();
  for (id, entry) in entries.filter(|(_, entry)| matches!(entry.kind, RequestKind::Package | RequestKind::Prefix)) {
    if let Some(name) = package_name(entry.import.as_deref().unwrap_or(&entry.request)) {
      found.entry(name.to_owned()).or_default().push(id);
    }
  }
  found
}

#[cfg(test)]
mod tests {
  use fedpack_config::{model::ShareRole, normalize};
  use serde_json::{Value, json};

  use super::Shares;

  fn entries(shared: Value) -> Vec<fedpack_config::model::Shared> {
    normalize(&json!({"name": "app", "shared": shared}).to_string()).config.shared
  }

  #[test]
  fn each_entry_is_found_by_its_way_of_matching() {
    let shares = Shares::new(entries(json!({
      "react": {}, "lib/": {}, "./store.js": {}, "ui/store": {"allowNodeModulesSuffixMatch": true}
    })));
    let key = |request: &str| shares.find(request, None).next().map(|hit| hit.shared.key.clone());
    assert_eq!(key("react").as_deref(), Some("react"));
    assert_eq!(key("lib/a").as_deref(), Some("lib/"));
    assert_eq!(key("./store.js"), None);
    let files: Vec<_> = shares.by_file.iter().map(|id| shares.arena.get(*id).key.as_str()).collect();
    assert_eq!(files, ["./store.js"]);
    assert_eq!(shares.by_suffix.path_of("/app/node_modules/ui", "./store").as_deref(), Some("ui/store"));
    let mut packages: Vec<_> = shares.by_package.keys().map(String::as_str).collect();
    packages.sort_unstable();
    assert_eq!(packages, ["lib", "react", "ui"]);
  }

  #[test]
  fn what_stands_in_for_a_key_or_for_all_below_it_is_known() {
    let shares =
      Shares::new(entries(json!({"lib": {"import": "./shim.js"}, "pkg/": {"import": "other/"}, "react": {}})));
    for (key, expected) in [("lib", true), ("pkg/a", true), ("react", false), ("lib/a", false), ("pkg", false)] {
      assert_eq!(shares.is_substituted(&key.into()), expected, "{key}");
    }
  }

  #[test]
  fn of_two_entries_for_one_request_the_first_is_consumed_and_both_provide() {
    let mut all = entries(json!({"react": {"shareKey": "one"}}));
    all.extend(entries(json!({"react": {"shareKey": "two"}})));
    let shares = Shares::new(all);
    assert_eq!(shares.find("react", None).next().unwrap().shared.share_key, "one");
    let provided = shares.provided_by_request.find(&shares.arena, "react", None);
    assert_eq!(provided.map(|hit| hit.shared.share_key.to_string()).collect::<Vec<_>>(), ["two"]);
  }

  #[test]
  fn what_is_only_provided_is_not_consumed() {
    let mut all = entries(json!(["react"]));
    all[0].role = ShareRole::Provide;
    let shares = Shares::new(all);
    assert!(shares.find("react", None).next().is_none());
    assert!(shares.provided_by_request.find(&shares.arena, "react", None).next().is_some());
  }
}
