//! The caches of a compiler.

use std::sync::Arc;

use fedpack_share::substitutes::Substitutes;

use crate::{
  cache::{AssetHashes, Dependencies, FederationGlobals, GraphCache, Manifests, TableTexts},
  contract::ContractCache,
};

/// The caches that rebuilds read. Those that hang on the module graph are emptied when it changes.
#[derive(Debug, Default)]
pub(crate) struct Caches {
  pub graph: GraphCache,
  pub dependencies: Dependencies,
  pub substitutes: Arc<Substitutes>,
  pub asset_hashes: AssetHashes,
  pub manifests: Manifests,
  pub contracts: ContractCache,
  pub federation_globals: FederationGlobals,
  pub tables: Arc<TableTexts>,
}

impl Caches {
  /// Begins a compilation.
  pub(crate) fn begin(&self) {
    self.dependencies.begin();
    self.federation_globals.begin();
  }

  /// The graph of this compilation is another one than that of the last.
  pub(crate) fn forget_graph(&self) {
    self.manifests.forget();
    self.tables.forget();
  }

  /// The graph of this compilation is that of the last one: what is kept for it stays.
  pub(crate) fn carry_over(&self) {
    self.dependencies.carry_over();
    self.federation_globals.carry_over();
  }
}
