//! What imports mean, once found out.

use std::sync::{Arc, PoisonError, RwLock};

use rspack_core::{Context, Resolve};
use rspack_error::Diagnostic;
use rspack_paths::InternedPathSet;
use rustc_hash::FxHashMap;

use crate::module::ConsumeSharedModule;

/// All that the meaning of an import depends on.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct ImportKey {
  /// Address of the entry of `shared`, which lives as long as the plugin.
  pub shared: usize,
  /// Folder of the importing module.
  pub context: Context,
  pub request: String,
  /// The file that the import resolved to, where that is known already.
  pub resolved: Option<String>,
  /// What a rule for the importing module says of how its imports are resolved.
  pub resolve_options: Option<Arc<Resolve>>,
}

/// What an import means, and what the answer depends on.
#[derive(Debug)]
pub(super) struct Meaning {
  /// The module to make another of for each import; `None`: the entry's filters leave it out.
  pub consumed: Option<ConsumeSharedModule>,
  pub looked_at: LookedAt,
}

/// The files that were looked at, there or not, and what is to be said to each importer.
#[derive(Debug, Default)]
pub(super) struct LookedAt {
  pub files: InternedPathSet,
  pub missing: InternedPathSet,
  pub diagnostics: Vec<Diagnostic>,
}

/// The meanings of a compilation's imports.
#[derive(Debug, Default)]
pub(crate) struct Meanings(RwLock<FxHashMap<ImportKey, Arc<Meaning>>>);

impl Meanings {
  pub(super) fn get(&self, key: &ImportKey) -> Option<Arc<Meaning>> {
    self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
  }

  pub(super) fn keep(&self, key: ImportKey, meaning: Meaning) -> Arc<Meaning> {
    let meaning = Arc::new(meaning);
    self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&meaning));
    meaning
  }
}
