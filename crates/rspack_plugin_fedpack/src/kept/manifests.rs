//! The manifests of the last compilation, and what they were made of.

use std::sync::{Arc, Mutex, PoisonError};

use fedpack_manifest::Facts;
use rspack_core::{Compilation, rspack_sources::BoxSource};
use rustc_hash::FxHashMap;

use super::hashes::same;

/// Facts and documents, by the place of their plugin among those of the compiler.
#[derive(Debug, Default)]
pub(crate) struct Manifests(Mutex<FxHashMap<usize, Known>>);

/// What `chunk_shape` tells of the chunks, and of their files.
pub(crate) type ChunkShape = (u64, u64);

#[derive(Debug)]
struct Known {
  /// The chunks when the facts were gathered.
  chunks: ChunkShape,
  /// The sources of all files that the facts name.
  files: Vec<(String, BoxSource)>,
  facts: Arc<Facts>,
  documents: Option<[Document; 2]>,
}

/// A file to be emitted. Rspack does not write a file again whose version is the same.
#[derive(Debug, Clone)]
pub(crate) struct Document {
  pub name: String,
  pub source: BoxSource,
  pub version: String,
}

impl Manifests {
  /// The module graph is another one.
  pub(super) fn forget(&self) {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
  }

  /// The facts of the last compilation, where this one has the same `chunks`, and whether their files are the same as well. The
  /// caller knows that the module graph is the same.
  pub(crate) fn facts(&self, at: usize, compilation: &Compilation, chunks: ChunkShape) -> Option<(Arc<Facts>, bool)> {
    let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Known { files, facts, .. } = known.get(&at).filter(|known| known.chunks == chunks)?;
    let assets = compilation.assets();
    let source = |name: &str| assets.get(name).and_then(|asset| asset.get_source());
    let is_same = |(name, last): &(String, BoxSource)| source(name).is_some_and(|source| same(last, source));
    Some((Arc::clone(facts), files.iter().all(is_same)))
  }

  /// Keeps facts that name all files which they depend on.
  pub(crate) fn keep_facts(&self, at: usize, compilation: &Compilation, chunks: ChunkShape, facts: &Arc<Facts>) {
    let assets = compilation.assets();
    let files = facts.files().into_iter();
    let files = files.filter_map(|name| Some((name.to_owned(), assets.get(name)?.get_source()?.clone()))).collect();
    let known = Known { chunks, files, facts: Arc::clone(facts), documents: None };
    self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(at, known);
  }

  /// The documents of the last compilation, and the facts that they were made of.
  pub(crate) fn documents(&self, at: usize) -> Option<(Arc<Facts>, [Document; 2])> {
    let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Known { facts, documents, .. } = known.get(&at)?;
    Some((Arc::clone(facts), documents.clone()?))
  }

  /// Keeps the documents that were made of the facts which are kept.
  pub(crate) fn keep_documents(&self, at: usize, documents: &[Document; 2]) {
    if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&at) {
      known.documents = Some(documents.clone());
    }
  }
}
