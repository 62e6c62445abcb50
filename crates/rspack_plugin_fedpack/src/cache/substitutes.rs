//! Which files belong to what stands in for a shared module.

use std::{
  collections::BTreeSet,
  sync::{PoisonError, RwLock},
};

use fedpack_config::model::ShareKey;
use rustc_hash::FxHashMap;

/// File → share keys of the modules whose substitutes it belongs to.
pub(crate) type SubstituteFiles = FxHashMap<String, BTreeSet<ShareKey>>;

/// The files that substitutes of shared modules (`lib: { import: './shim.js' }`) are made of. In these, the shared request means
/// the module itself: the share would lead back to the substitute.
#[derive(Debug, Default)]
pub(crate) struct Substitutes(RwLock<SubstituteFiles>);

impl Substitutes {
  /// Whether `file` belongs to the substitute of `share_key`.
  pub(crate) fn contains(&self, file: Option<&str>, share_key: &ShareKey) -> bool {
    let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
    file.and_then(|file| known.get(file)).is_some_and(|keys| keys.contains(share_key))
  }

  /// Adds what a substitute begins with.
  pub(crate) fn add(&self, file: &str, share_key: &ShareKey) {
    let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
    known.entry(file.to_owned()).or_default().insert(share_key.clone());
  }

  /// Adds what a file imports.
  pub(crate) fn inherit(&self, file: &str, importer: &str) {
    let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(keys) = known.get(importer).cloned() {
      known.entry(file.to_owned()).or_default().extend(keys);
    }
  }

  /// Puts what is known of the whole graph in the place of what was found on the way, and gives that.
  pub(crate) fn replace(&self, files: SubstituteFiles) -> SubstituteFiles {
    std::mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), files)
  }
}
