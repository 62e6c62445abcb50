//! The chunks that hold federation modules: found from the modules, so that no hook has to look at every module of every chunk.

use rspack_core::{ChunkUkey, Compilation, Module, ModuleIdentifier, ModuleType};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
  graph::{Federated, modules},
  module::{ConsumeSharedModule, EmbedModule},
};

/// Where the federation modules are, once the chunks are final.
#[derive(Debug, Default)]
pub(crate) struct FederatedChunks {
  /// Remote, consumed and provided modules of the chunks that have any. Sorted.
  modules: FxHashMap<ChunkUkey, Vec<ModuleIdentifier>>,
  /// The chunks with modules that are there only after waiting: remote ones, and shared ones that are not eager.
  awaited: FxHashSet<ChunkUkey>,
  /// The chunks with a runtime by which entries can wait.
  waiting: FxHashSet<ChunkUkey>,
  /// All provided modules, wherever they are.
  provided: Vec<ModuleIdentifier>,
}

impl FederatedChunks {
  pub(crate) fn of(compilation: &Compilation, federated: &Federated) -> Self {
    let graph = compilation.get_module_graph();
    let chunk_graph = &compilation.build_chunk_graph_artifact.chunk_graph;
    let Federated { remotes, consumed, provided, .. } = federated;
    let mut found = Self { provided: provided.clone(), ..Self::default() };
    for id in remotes.iter().chain(consumed).chain(provided) {
      let is_awaited = graph.module_by_identifier(id).is_some_and(|module| is_awaited(module.as_ref()));
      // Modules that nothing leads to are in no chunk.
      for chunk in chunk_graph.try_get_module_chunks(id).into_iter().flatten() {
        found.modules.entry(*chunk).or_default().push(*id);
        if is_awaited {
          found.awaited.insert(*chunk);
        }
      }
    }
    let waiting = modules::<EmbedModule>(&federated.starts, graph).filter(|(_, start)| start.lets_entries_wait());
    found.waiting.extend(waiting.flat_map(|(id, _)| chunk_graph.try_get_module_chunks(id).into_iter().flatten()));
    for modules in found.modules.values_mut() {
      modules.sort_unstable();
    }
    found
  }

  /// The remote, consumed and provided modules of a chunk. Sorted.
  pub(crate) fn in_chunk(&self, chunk: &ChunkUkey) -> &[ModuleIdentifier] {
    self.modules.get(chunk).map(Vec::as_slice).unwrap_or_default()
  }

  /// All provided modules. Sorted.
  pub(crate) fn provided(&self) -> &[ModuleIdentifier] {
    &self.provided
  }

  /// Whether a chunk holds modules that have to be waited for.
  pub(crate) fn holds_awaited(&self, chunk: &ChunkUkey) -> bool {
    self.awaited.contains(chunk)
  }

  /// Whether entries can wait by the runtime in a chunk.
  pub(crate) fn lets_entries_wait(&self, runtime_chunk: &ChunkUkey) -> bool {
    self.waiting.contains(runtime_chunk)
  }
}

/// Whether a module is there only after waiting.
pub(crate) fn is_awaited(module: &dyn Module) -> bool {
  match module.module_type() {
    ModuleType::Remote => true,
    ModuleType::ConsumeShared => {
      module.downcast_ref::<ConsumeSharedModule>().is_some_and(|module| !module.consumption.eager)
    }
    _ => false,
  }
}
