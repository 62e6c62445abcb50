//! Which files belong to what stands in for a shared module.

use std::{
  collections::BTreeSet,
  sync::{PoisonError, RwLock},
};

use fedpack_config::model::ShareKey;
use rustc_hash::FxHashMap;

/// File → share keys of the modules whose substitutes it belongs to.
pub type SubstituteFiles = FxHashMap<String, BTreeSet<ShareKey>>;

/// The files that substitutes of shared modules (`lib: { import: './shim.js' }`) are made of. In these, the shared request means
/// the module itself: the share would lead back to the substitute.
#[derive(Debug, Default)]
pub struct Substitutes(RwLock<SubstituteFiles>);

impl Substitutes {
  /// Whether `file` belongs to the substitute of `share_key`.
  pub fn contains(&self, file: Option<&str>, share_key: &ShareKey) -> bool {
    let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
    file.and_then(|file| known.get(file)).is_some_and(|keys| keys.contains(share_key))
  }

  /// Adds what a substitute begins with.
  pub fn add(&self, file: &str, share_key: &ShareKey) {
    let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
    known.entry(file.to_owned()).or_default().insert(share_key.clone());
  }

  /// Adds what a file imports.
  pub fn inherit(&self, file: &str, importer: &str) {
    let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(keys) = known.get(importer).cloned() {
      known.entry(file.to_owned()).or_default().extend(keys);
    }
  }

  /// Puts what is known of the whole graph in the place of what was found on the way, and gives that.
  pub fn replace(&self, files: SubstituteFiles) -> SubstituteFiles {
    std::mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), files)
  }
}

#[cfg(test)]
mod tests {
  use super::{SubstituteFiles, Substitutes};

  #[test]
  fn what_a_substitute_imports_belongs_to_it() {
    let substitutes = Substitutes::default();
    let (lib, other) = ("lib".into(), "other".into());
    substitutes.add("/shim.js", &lib);
    substitutes.inherit("/helper.js", "/shim.js");
    substitutes.inherit("/app.js", "/index.js");
    for (file, expected) in [("/shim.js", true), ("/helper.js", true), ("/app.js", false)] {
      assert_eq!(substitutes.contains(Some(file), &lib), expected, "{file}");
    }
    assert!(!substitutes.contains(Some("/shim.js"), &other) && !substitutes.contains(None, &lib));
  }

  #[test]
  fn what_is_known_of_the_whole_graph_takes_the_place_of_what_was_found() {
    let substitutes = Substitutes::default();
    substitutes.add("/shim.js", &"lib".into());
    let found = substitutes.replace(SubstituteFiles::default());
    assert!(found["/shim.js"].contains("lib") && !substitutes.contains(Some("/shim.js"), &"lib".into()));
  }
}
