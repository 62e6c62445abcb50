//! Keeps remote and consumed modules out of the way while Rspack merges and splits chunks.
//!
//! They have no code. `splitChunks` would make chunks of them that have no file, and both it and the search for chunks that are
//! alike compare every chunk with all others that use React. So they are taken out of their chunks before, and put back after:
//! into the chunks that they were in, or into those that the modules which import them were moved to.

use rspack_collections::IdentifierMap;
use rspack_core::{ChunkGroupUkey, ChunkUkey, Compilation, ModuleGraphConnection, ModuleIdentifier};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::graph::Federated;

/// The modules that were taken out of chunks.
#[derive(Debug, Default)]
pub(crate) struct Detached {
  /// The groups of chunks that each module is loaded with.
  modules: IdentifierMap<FxHashSet<ChunkGroupUkey>>,
  /// All chunks as they were left.
  chunks: FxHashMap<ChunkUkey, ChunkSnapshot>,
}

/// A chunk as it was left.
#[derive(Debug)]
struct ChunkSnapshot {
  /// The modules that were taken out of it.
  taken: Vec<ModuleIdentifier>,
  /// How many modules stayed.
  modules: usize,
  /// Those that it is loaded with. Only of chunks that something was taken out of.
  groups: Vec<ChunkGroupUkey>,
  /// How many they are.
  group_count: usize,
}

/// A module, and a chunk that holds it.
type ChunkModule = (ChunkUkey, ModuleIdentifier);

impl Detached {
  /// Takes the remote and consumed modules out of their chunks.
  pub(crate) fn detach(compilation: &mut Compilation, federated: &Federated) -> Self {
    let artifact = &compilation.build_chunk_graph_artifact;
    let graph = &artifact.chunk_graph;
    let mut modules: IdentifierMap<FxHashSet<ChunkGroupUkey>> = IdentifierMap::default();
    let mut taken: FxHashMap<ChunkUkey, Vec<ModuleIdentifier>> = FxHashMap::default();
    // An entry of the configuration may be such a module.
    let all = federated.remotes.iter().chain(&federated.consumed);
    for module in all.filter(|module| !graph.is_entry_module(module)) {
      let made_for_it = made_for(compilation, module);
      let groups = modules.entry(*module).or_default();
      let chunks = graph.try_get_module_chunks(module).into_iter().flatten();
      for chunk in chunks.filter_map(|chunk| artifact.chunk_by_ukey.get(chunk)) {
        groups.extend(chunk.groups());
        // Without it, what is imported with `import()` would look like anything else that needs the same modules.
        if !made_for_it.contains(&chunk.ukey()) {
          taken.entry(chunk.ukey()).or_default().push(*module);
        }
      }
    }
    for (chunk, modules) in &taken {
      for module in modules {
        compilation.build_chunk_graph_artifact.chunk_graph.disconnect_chunk_and_module(chunk, *module);
      }
    }
    let artifact = &compilation.build_chunk_graph_artifact;
    let snapshots = artifact.chunk_by_ukey.iter().map(|(ukey, chunk)| {
      let taken = taken.remove(ukey).unwrap_or_default();
      let groups = if taken.is_empty() { Vec::new() } else { chunk.groups().iter().copied().collect() };
      let modules = artifact.chunk_graph.get_number_of_chunk_modules(ukey);
      (*ukey, ChunkSnapshot { taken, modules, groups, group_count: chunk.groups().len() })
    });
    Self { chunks: snapshots.collect(), modules }
  }

  /// The groups of chunks that what was taken out is loaded with.
  pub(crate) fn groups(&self) -> impl Iterator<Item = ChunkGroupUkey> {
    self.modules.values().flatten().copied()
  }

  /// Puts everything back: each group of chunks has what it had before.
  pub(crate) fn reattach(&self, compilation: &mut Compilation) {
    for (chunk, module) in self.targets(compilation) {
      compilation.build_chunk_graph_artifact.chunk_graph.connect_chunk_and_module(chunk, module);
    }
  }

  /// The chunks that modules belong into now.
  fn targets(&self, compilation: &Compilation) -> FxHashSet<ChunkModule> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let mut targets = FxHashSet::default();
    let (mut changed, mut grown) = (Vec::new(), FxHashSet::default());
    for (ukey, chunk) in artifact.chunk_by_ukey.iter().filter(|_| !self.modules.is_empty()) {
      let snapshot = self.chunks.get(ukey);
      let is_whole =
        snapshot.is_some_and(|snapshot| snapshot.modules == artifact.chunk_graph.get_number_of_chunk_modules(ukey));
      if is_whole {
        targets.extend(snapshot.into_iter().flat_map(|snapshot| &snapshot.taken).map(|module| (*ukey, *module)));
      } else {
        changed.extend(snapshot.map(|snapshot| (*ukey, snapshot)));
      }
      if !is_whole || snapshot.is_some_and(|snapshot| snapshot.group_count != chunk.groups().len()) {
        grown.insert(*ukey);
      }
    }
    let removed = self.chunks.iter().filter(|(chunk, _)| !artifact.chunk_by_ukey.contains(chunk));
    changed.extend(removed.map(|(chunk, snapshot)| (*chunk, snapshot)));
    targets.extend(self.imported_in(compilation, &grown));
    let missing: Vec<_> =
      changed.into_iter().flat_map(|(chunk, snapshot)| self.missing(compilation, chunk, snapshot, &targets)).collect();
    targets.extend(missing);
    targets
  }

  /// The detached modules that modules of `chunks` import, with the chunk: where every group that loads the chunk had them.
  fn imported_in(&self, compilation: &Compilation, chunks: &FxHashSet<ChunkUkey>) -> FxHashSet<ChunkModule> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let graph = compilation.get_module_graph();
    let is_active = |connection: &ModuleGraphConnection, chunk: &ChunkUkey| {
      let runtime = artifact.chunk_by_ukey.get(chunk).map(|chunk| chunk.runtime());
      let (cache, exports) = (&compilation.module_graph_cache_artifact, &compilation.exports_info_artifact);
      let side_effects = &compilation.build_module_graph_artifact.side_effects_state_artifact;
      connection.is_target_active(graph, runtime, cache, side_effects, exports)
    };
    let mut found = FxHashSet::default();
    for (module, groups) in &self.modules {
      for connection in graph.get_incoming_connections(module) {
        let importer =
          connection.original_module_identifier.filter(|_| graph.get_parent_block(&connection.dependency_id).is_none());
        let holding = importer.and_then(|importer| artifact.chunk_graph.try_get_module_chunks(&importer));
        for chunk in holding.into_iter().flatten().filter(|chunk| chunks.contains(chunk)) {
          if !found.contains(&(*chunk, *module))
            && is_active(connection, chunk)
            && is_loaded_with_only(compilation, chunk, groups)
          {
            found.insert((*chunk, *module));
          }
        }
      }
    }
    found
  }

  /// The modules that would be missing where a chunk is loaded that changed or is gone. Its modules were moved to a chunk that others load
  /// as well, which did not ask for it; or they import it through modules that are left out.
  fn missing(
    &self,
    compilation: &Compilation,
    chunk: ChunkUkey,
    snapshot: &ChunkSnapshot,
    targets: &FxHashSet<ChunkModule>,
  ) -> Vec<ChunkModule> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let groups = snapshot.groups.iter().filter_map(|group| artifact.chunk_group_by_ukey.get(group));
    let mut found = Vec::new();
    for group in groups {
      for module in &snapshot.taken {
        let holds = |chunk: &ChunkUkey| {
          targets.contains(&(*chunk, *module)) || artifact.chunk_graph.is_module_in_chunk(module, *chunk)
        };
        if group.chunks.iter().any(holds) {
          continue;
        }
        let had_it = self.modules.get(module);
        let own = || {
          let mut chunks = group.chunks.iter().rev();
          chunks.find(|chunk| had_it.is_some_and(|groups| is_loaded_with_only(compilation, chunk, groups)))
        };
        let stayed = group.chunks.iter().find(|other| **other == chunk);
        found.extend(stayed.or_else(own).or(group.chunks.last()).map(|chunk| (*chunk, *module)));
      }
    }
    found
  }
}

/// Whether nothing loads a chunk but `groups`.
fn is_loaded_with_only(compilation: &Compilation, chunk: &ChunkUkey, groups: &FxHashSet<ChunkGroupUkey>) -> bool {
  let chunk = compilation.build_chunk_graph_artifact.chunk_by_ukey.get(chunk);
  chunk.is_some_and(|chunk| chunk.groups().iter().all(|group| groups.contains(group)))
}

/// The chunks that were made because something imports a module with `import()`, or exposes it.
fn made_for(compilation: &Compilation, module: &ModuleIdentifier) -> FxHashSet<ChunkUkey> {
  let (artifact, graph) = (&compilation.build_chunk_graph_artifact, compilation.get_module_graph());
  let blocks =
    graph.get_incoming_connections(module).filter_map(|connection| graph.get_parent_block(&connection.dependency_id));
  let group = |block| artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey);
  blocks.filter_map(group).flat_map(|group| group.chunks.iter().copied()).collect()
}
