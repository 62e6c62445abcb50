//! The package.json files that were read.

use std::{fs, sync::Arc};

use fedpack_cache::Memo;
use serde_json::Value;

use crate::files::Files;

/// Each by its folder.
#[derive(Default)]
pub(super) struct Manifests(Memo<String, Option<Arc<Value>>>);

impl Manifests {
  /// The package.json in a folder.
  pub(super) fn read(&self, files: &Files, at: &str) -> Option<Arc<Value>> {
    self.0.get(at).unwrap_or_else(|| {
      let file = format!("{at}/package.json");
      let text = files.is_file(&file).then(|| fs::read_to_string(&file).ok()).flatten();
      let read = text.and_then(|text| serde_json::from_str(&text).ok()).map(Arc::new);
      self.0.add(at.to_owned(), read)
    })
  }
}
