//! The `shared` entries, by the way in which they are matched.

use std::sync::Arc;

use fedpack_config::{
  model::{ShareRole, Shared},
  request::RequestKind,
};
use fedpack_share::{
  matching::{ShareIndex, SuffixIndex},
  package::package_name,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// The `shared` entries of a build.
#[derive(Debug, Default)]
pub(crate) struct Shares {
  /// Package and prefix entries, matched by the request as written.
  pub by_request: ShareIndex,
  /// Relative and absolute entries, matched by the resolved file.
  pub by_file: Vec<Arc<Shared>>,
  /// Package and prefix entries that also match relative requests by what lies below `node_modules`.
  pub by_suffix: SuffixIndex,
  /// Package and prefix entries, by the package of their fallback: matched by what a request resolves to.
  pub by_package: FxHashMap<String, Vec<Arc<Shared>>>,
  /// Package and prefix entries that provide what others, or nobody, consumes: matched by the request as written.
  pub provided_by_request: ShareIndex,
  /// Share keys whose `import` is another module than the one that is asked for, and that module.
  pub substituted: Vec<(String, String)>,
}

impl Shares {
  pub(crate) fn new(shared: &[Shared]) -> Self {
    let is_file = |entry: &&Shared| matches!(entry.kind, RequestKind::Relative | RequestKind::Absolute);
    let consumed = || shared.iter().filter(|entry| entry.role != ShareRole::Provide);
    // Of several entries for one request the first is consumed; each provides.
    let mut requests = FxHashSet::default();
    let only_provided = shared.iter().filter(|entry| {
      let is_first = requests.insert(entry.request.as_str());
      match entry.role {
        ShareRole::Provide => true,
        ShareRole::Both => entry.import.as_ref() == Some(&entry.request) && !is_first,
        ShareRole::Consume => false,
      }
    });
    Self {
      by_request: ShareIndex::new(consumed()),
      by_suffix: SuffixIndex::new(consumed().filter(|entry| entry.allow_node_modules_suffix_match)),
      by_package: by_package(consumed().filter(|entry| entry.identity)),
      by_file: consumed().filter(is_file).cloned().map(Arc::new).collect(),
      provided_by_request: ShareIndex::new(only_provided),
      substituted: consumed().filter_map(substitute).collect(),
    }
  }

  /// Whether something else stands in for what has this share key.
  pub(crate) fn is_substituted(&self, share_key: &str) -> bool {
    self.substituted.iter().any(|(key, _)| key == share_key || (key.ends_with('/') && share_key.starts_with(key)))
  }
}

fn substitute(entry: &Shared) -> Option<(String, String)> {
  let import = entry.import.as_ref().filter(|import| **import != entry.request)?;
  Some((entry.share_key.0.clone(), import.clone()))
}

fn by_package<'a>(entries: impl Iterator<Item = &'a Shared>) -> FxHashMap<String, Vec<Arc<Shared>>> {
  let mut found: FxHashMap<String, Vec<Arc<Shared>>> = FxHashMap::default();
  for entry in entries.filter(|entry| matches!(entry.kind, RequestKind::Package | RequestKind::Prefix)) {
    if let Some(name) = package_name(entry.import.as_deref().unwrap_or(&entry.request)) {
      found.entry(name.to_owned()).or_default().push(Arc::new(entry.clone()));
    }
  }
  found
}
