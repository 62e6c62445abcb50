//! The tables of runtime chunks.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

/// The text of tables by the id of the runtime chunk, each with a hash of what it was made of.
#[derive(Debug, Default)]
pub(crate) struct TableTexts(Mutex<FxHashMap<String, (u64, Arc<str>)>>);

impl TableTexts {
  /// The module graph is another one.
  pub(super) fn forget(&self) {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
  }

  /// The text for a chunk, if it was made of what `basis` is a hash of.
  pub(crate) fn get(&self, chunk: &str, basis: u64) -> Option<Arc<str>> {
    let texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    texts.get(chunk).filter(|(known, _)| *known == basis).map(|(_, text)| Arc::clone(text))
  }

  pub(crate) fn keep(&self, chunk: &str, basis: u64, text: &str) {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(chunk.to_owned(), (basis, text.into()));
  }
}
