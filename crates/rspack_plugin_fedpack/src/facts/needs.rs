//! What has to be loaded before a module is evaluated.

use fedpack_config::{
  model::{ExposeKey, ShareKey},
  remote_index::RemoteIndex,
};
use fedpack_manifest::{Needs, RemoteFact};
use rspack_core::{ChunkUkey, Compilation, ModuleIdentifier};
use rustc_hash::FxHashMap;

use super::{groups::Reach, remotes::locations};
use crate::{
  graph::{Federated, modules},
  module::{ConsumeSharedModule, RemoteModule},
};

/// The federated modules by the chunks that they are in.
#[derive(Default)]
pub(super) struct NeedsByChunk<'a> {
  shared: FxHashMap<ChunkUkey, Vec<&'a ShareKey>>,
  remotes: FxHashMap<ChunkUkey, Vec<(String, ExposeKey)>>,
}

impl<'a> NeedsByChunk<'a> {
  /// Looks up where the modules are: one walk for all groups.
  pub(crate) fn new(remotes: &RemoteIndex, federated: &'a Federated, compilation: &'a Compilation) -> Self {
    let graph = compilation.get_module_graph();
    let mut found = Self::default();
    for (id, module) in modules::<ConsumeSharedModule>(&federated.consumed, graph) {
      for chunk in chunks_of(compilation, id) {
        found.shared.entry(chunk).or_default().push(&module.consumption.share_key);
      }
    }
    for (id, module) in modules::<RemoteModule>(&federated.remotes, graph) {
      let facts = remotes.by_key(&module.remote).map(|remote| locations(remote, Some(&module.expose), &[]));
      // Of a remote with several locations, nobody knows which one it will be.
      let [RemoteFact { federation_container_name, .. }] = facts.as_deref().unwrap_or_default() else { continue };
      for chunk in chunks_of(compilation, id) {
        let row = (federation_container_name.clone(), module.expose.clone());
        found.remotes.entry(chunk).or_default().push(row);
      }
    }
    found
  }

  /// The modules that are loaded together with a block.
  pub(crate) fn of(&self, reach: &Reach<'_>) -> Needs {
    let mut needs = Needs::default();
    for chunk in reach.sync_chunks() {
      needs.shared.extend(self.shared.get(&chunk).into_iter().flatten().map(|key| (*key).clone()));
      for (name, expose) in self.remotes.get(&chunk).into_iter().flatten() {
        needs.remotes.entry(name.clone()).or_default().insert(expose.clone());
      }
    }
    // Chunks have no order.
    needs.shared.sort();
    needs.shared.dedup();
    needs
  }
}

fn chunks_of<'a>(compilation: &'a Compilation, module: &ModuleIdentifier) -> impl Iterator<Item = ChunkUkey> + 'a {
  compilation.build_chunk_graph_artifact.chunk_graph.try_get_module_chunks(module).into_iter().flatten().copied()
}
