//! What is kept from one compilation of a compiler to the next: caches keyed by their inputs, so that a rebuild repeats no work
//! whose inputs are the same. What hangs on the module graph is forgotten when that changes.

mod additions;
mod contracts;
mod edges;
mod graph;
mod hashes;
mod inside;
mod manifests;
mod mentions;
mod tables;

use std::sync::Arc;

pub(crate) use self::{
  additions::{Added, Additions, Edge},
  contracts::KnownContracts,
  edges::Edges,
  graph::{GraphShape, roots},
  hashes::AssetHashes,
  inside::{Inside, InsideOf},
  manifests::{Document, Manifests},
  mentions::Mentions,
  tables::TableTexts,
};

/// The caches of a compiler.
#[derive(Debug, Default)]
pub(crate) struct Kept {
  pub graph: GraphShape,
  /// What followed from the graph.
  pub additions: Additions,
  pub edges: Edges,
  pub inside: Arc<Inside>,
  /// Files that consumers load.
  pub consumed: AssetHashes,
  pub manifests: Manifests,
  pub contracts: KnownContracts,
  pub mentions: Mentions,
  pub tables: Arc<TableTexts>,
}

impl Kept {
  /// A compilation begins.
  pub(crate) fn begin(&self) {
    self.edges.begin();
    self.mentions.begin();
  }

  /// The graph of this compilation is another one than that of the last.
  pub(crate) fn forget_graph(&self) {
    self.manifests.forget();
    self.tables.forget();
  }

  /// The graph of this compilation is that of the last one: what is kept for it stays.
  pub(crate) fn carry_over(&self) {
    self.edges.carry_over();
    self.mentions.carry_over();
  }
}
