//! What is known of one compilation.

use std::sync::{Arc, Mutex, PoisonError};

use fedpack_config::model::Shared;
use fedpack_share::description::PackageDescription;
use rspack_core::Resolver;
use rustc_hash::FxHashMap;

/// Made at the start of a compilation and dropped with it, so that a changed file is seen by the next one.
#[derive(Debug, Default)]
pub(crate) struct CompilationState {
  pub resolver: Option<Arc<Resolver>>,
  /// Resolved file → the relative or absolute `shared` entry that names it.
  pub resolved_shares: FxHashMap<String, Arc<Shared>>,
  /// The package.json of each folder that was asked for, parsed once.
  descriptions: Mutex<FxHashMap<String, Option<Arc<PackageDescription>>>>,
}

impl CompilationState {
  pub(crate) fn new(resolver: Arc<Resolver>) -> Self {
    Self { resolver: Some(resolver), ..Self::default() }
  }

  /// The package.json in `folder`, if there is a readable one.
  pub(crate) async fn description(&self, folder: &str) -> Option<Arc<PackageDescription>> {
    if let Some(known) = self.descriptions.lock().unwrap_or_else(PoisonError::into_inner).get(folder) {
      return known.clone();
    }
    let fs = self.resolver.as_ref()?.inner_fs();
    let bytes = fs.read(description_path(folder).as_str().into()).await.ok();
    let parsed = bytes.and_then(|bytes| PackageDescription::parse(&bytes)).map(Arc::new);
    let mut known = self.descriptions.lock().unwrap_or_else(PoisonError::into_inner);
    known.insert(folder.to_owned(), parsed.clone());
    parsed
  }
}

/// The path of the package.json of a folder.
pub(crate) fn description_path(folder: &str) -> String {
  let separator = if folder.contains('\\') && !folder.contains('/') { '\\' } else { '/' };
  format!("{}{separator}package.json", folder.trim_end_matches(['/', '\\']))
}
