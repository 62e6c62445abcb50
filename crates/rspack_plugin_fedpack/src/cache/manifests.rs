//! The manifests of the last compilation, and what they were made of.

use std::sync::Arc;

use fedpack_cache::{Derived, Fingerprint};
use fedpack_manifest::Facts;
use rspack_core::{Compilation, rspack_sources::BoxSource};

use super::asset_hashes::is_same_source;

/// Facts and documents, by the position of their plugin among those of the compiler.
#[derive(Debug, Default)]
pub(crate) struct Manifests {
  facts: Derived<usize, ChunkPrint, KnownFacts>,
  /// With the facts that they were made of.
  documents: Derived<usize, Arc<Facts>, [Document; 2]>,
}

/// The fingerprints of the chunks and of the names of their files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ChunkPrint {
  pub shape: Fingerprint,
  pub file_names: Fingerprint,
}

#[derive(Debug, Clone)]
struct KnownFacts {
  facts: Arc<Facts>,
  /// The sources of all files that the facts name.
  files: Arc<[(String, BoxSource)]>,
}

/// A file to be emitted. Rspack does not write a file again whose version is the same.
#[derive(Debug, Clone)]
pub(crate) struct Document {
  pub name: String,
  pub source: BoxSource,
  pub version: String,
}

/// The facts of the last compilation.
#[derive(Debug)]
pub(crate) struct LastFacts {
  pub facts: Arc<Facts>,
  /// Whether the files that they name are the same as well.
  pub same_files: bool,
}

impl Manifests {
  /// The module graph is another one.
  pub(crate) fn forget(&self) {
    self.facts.forget();
    self.documents.forget();
  }

  /// The facts of the last compilation, where this one has the same `chunks`. The caller knows that the module graph is the same.
  pub(crate) fn facts(&self, at: usize, compilation: &Compilation, chunks: ChunkPrint) -> Option<LastFacts> {
    let KnownFacts { facts, files } = self.facts.get(&at, |known| *known == chunks)?;
    let assets = compilation.assets();
    let source = |name: &str| assets.get(name).and_then(|asset| asset.get_source());
    let is_same = |(name, last): &(String, BoxSource)| source(name).is_some_and(|source| is_same_source(last, source));
    Some(LastFacts { facts, same_files: files.iter().all(is_same) })
  }

  /// Keeps facts that name all files which they depend on.
  pub(crate) fn keep_facts(&self, at: usize, compilation: &Compilation, chunks: ChunkPrint, facts: &Arc<Facts>) {
    let assets = compilation.assets();
    let files = facts.files().into_iter();
    let files = files.filter_map(|name| Some((name.to_owned(), assets.get(name)?.get_source()?.clone()))).collect();
    self.facts.keep(at, chunks, KnownFacts { facts: Arc::clone(facts), files });
  }

  /// The documents of the last compilation, and the facts that they were made of.
  pub(crate) fn documents(&self, at: usize) -> Option<(Arc<Facts>, [Document; 2])> {
    self.documents.last(&at)
  }

  /// Keeps the documents that were made of `facts`.
  pub(crate) fn keep_documents(&self, at: usize, facts: &Arc<Facts>, documents: &[Document; 2]) {
    self.documents.keep(at, Arc::clone(facts), documents.clone());
  }
}
