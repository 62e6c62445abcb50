//! What is kept from one compilation of a compiler to the next: caches keyed by their inputs, so that a rebuild repeats no work
//! whose inputs are the same. What a compilation did not use is forgotten with the next one.

mod edges;
mod hashes;
mod mentions;

pub(crate) use self::{edges::Edges, hashes::AssetHashes, mentions::Mentions};

/// The caches of a compiler.
#[derive(Debug, Default)]
pub(crate) struct Kept {
  pub edges: Edges,
  /// Files that consumers load.
  pub consumed: AssetHashes,
  /// Files that are in no chunk.
  pub others: AssetHashes,
  pub mentions: Mentions,
}

impl Kept {
  /// A compilation begins.
  pub(crate) fn begin(&self) {
    self.edges.begin();
    self.mentions.begin();
  }
}
