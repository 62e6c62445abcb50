//! Facts of a compilation whose chunks are final and have their ids.

use std::sync::Arc;

use fedpack_cache::Fingerprint;
use rspack_core::Compilation;

use super::{
  federated_chunks::FederatedChunks,
  shape::chunk_shape,
  startup::{EarlyImports, early_imports},
};
use crate::graph::Federated;

/// Where the federation modules are, and what follows from that.
#[derive(Debug)]
pub(crate) struct ChunkArtifacts {
  pub federated: Arc<FederatedChunks>,
  /// The fingerprint of the chunks, to tell whether a rebuild changed them.
  pub shape: Fingerprint,
  /// The static imports that come too early.
  pub early_imports: EarlyImports,
}

impl ChunkArtifacts {
  /// Those of a compilation; `asked` is `experiments.asyncStartup`.
  pub(crate) fn of(compilation: &Compilation, federated: &Federated, asked: Option<bool>) -> Self {
    let chunks = FederatedChunks::of(compilation, federated);
    let shape = chunk_shape(compilation, &chunks);
    let early_imports = early_imports(compilation, &chunks, asked);
    Self { federated: Arc::new(chunks), shape, early_imports }
  }
}
