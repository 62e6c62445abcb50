//! Keeps remote and consumed modules out of the way while Rspack merges and splits chunks.
//!
//! They have no code. `splitChunks` would make chunks of them that have no file, and both it and the search for chunks that are
//! alike compare every chunk with all others that use React. So they are taken out of their chunks before, and put back after:
//! into the chunks that they were in, or into those that the modules which import them were moved to.

use rspack_collections::IdentifierSet;
use rspack_core::{
  ChunkGroupUkey, ChunkUkey, Compilation, CompilationOptimizeChunks, ModuleGraphConnection, ModuleIdentifier,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
  federated::Federated,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// Before the first of Rspack's own.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_BASIC - 1, tracing = false)]
pub(super) async fn set_aside(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let state = self.state();
  state.set_aside(SetAside::take_out(compilation, state.federated(compilation)));
  Ok(None)
}

/// What was taken out of chunks.
#[derive(Debug, Default)]
pub(crate) struct SetAside {
  modules: IdentifierSet,
  /// All chunks as they were left.
  chunks: FxHashMap<ChunkUkey, Left>,
}

/// A chunk as it was left.
#[derive(Debug)]
struct Left {
  /// What was taken out of it.
  taken: Vec<ModuleIdentifier>,
  /// How many modules stayed.
  modules: usize,
  /// Those that it is loaded with. Only of chunks that something was taken out of.
  groups: Vec<ChunkGroupUkey>,
  /// How many they are.
  group_count: usize,
}

impl SetAside {
  fn take_out(compilation: &mut Compilation, federated: &Federated) -> Self {
    let graph = &compilation.build_chunk_graph_artifact.chunk_graph;
    // An entry of the configuration may be such a module.
    let modules = federated.remotes.iter().chain(&federated.consumed).copied();
    let modules: IdentifierSet = modules.filter(|module| !graph.is_entry_module(module)).collect();
    let mut taken: FxHashMap<ChunkUkey, Vec<ModuleIdentifier>> = FxHashMap::default();
    for module in &modules {
      let made_for_it = made_for(compilation, module);
      for chunk in graph.try_get_module_chunks(module).into_iter().flatten() {
        // Without it, what is imported with `import()` would look like anything else that needs the same modules.
        if !made_for_it.contains(chunk) {
          taken.entry(*chunk).or_default().push(*module);
        }
      }
    }
    for (chunk, modules) in &taken {
      for module in modules {
        compilation.build_chunk_graph_artifact.chunk_graph.disconnect_chunk_and_module(chunk, *module);
      }
    }
    let artifact = &compilation.build_chunk_graph_artifact;
    let left = artifact.chunk_by_ukey.iter().map(|(ukey, chunk)| {
      let taken = taken.remove(ukey).unwrap_or_default();
      let groups = if taken.is_empty() { Vec::new() } else { chunk.groups().iter().copied().collect() };
      let modules = artifact.chunk_graph.get_number_of_chunk_modules(ukey);
      (*ukey, Left { taken, modules, groups, group_count: chunk.groups().len() })
    });
    Self { chunks: left.collect(), modules }
  }

  /// Puts everything back.
  pub(crate) fn put_back(&self, compilation: &mut Compilation) {
    for (chunk, module) in self.places(compilation) {
      compilation.build_chunk_graph_artifact.chunk_graph.connect_chunk_and_module(chunk, module);
    }
  }

  /// The chunks that modules belong into now.
  fn places(&self, compilation: &Compilation) -> FxHashSet<(ChunkUkey, ModuleIdentifier)> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let mut places = FxHashSet::default();
    if self.modules.is_empty() {
      return places;
    }
    let (mut changed, mut grown) = (Vec::new(), FxHashSet::default());
    for (ukey, chunk) in artifact.chunk_by_ukey.iter() {
      let left = self.chunks.get(ukey);
      let is_whole = left.is_some_and(|left| left.modules == artifact.chunk_graph.get_number_of_chunk_modules(ukey));
      if is_whole {
        places.extend(left.into_iter().flat_map(|left| &left.taken).map(|module| (*ukey, *module)));
      } else {
        changed.extend(left);
      }
      // A chunk that others are loaded with now may have counted on what these had loaded before.
      let is_where_it_was = left.is_some_and(|left| left.group_count == chunk.groups().len());
      if !is_whole || !is_where_it_was {
        grown.insert(*ukey);
      }
    }
    places.extend(self.imported_in(compilation, &grown));
    let removed = self.chunks.iter().filter(|(chunk, _)| !artifact.chunk_by_ukey.contains(chunk));
    changed.extend(removed.map(|(_, left)| left));
    // What no module in sight imports, as it is imported through modules that are left out.
    for left in changed {
      for group in left.groups.iter().filter_map(|group| artifact.chunk_group_by_ukey.get(group)) {
        for module in &left.taken {
          let is_placed = group.chunks.iter().any(|chunk| places.contains(&(*chunk, *module)));
          if let Some(last) = group.chunks.last().filter(|_| !is_placed) {
            places.insert((*last, *module));
          }
        }
      }
    }
    places
  }

  /// What the modules of chunks import, with the chunk.
  fn imported_in(
    &self,
    compilation: &Compilation,
    chunks: &FxHashSet<ChunkUkey>,
  ) -> FxHashSet<(ChunkUkey, ModuleIdentifier)> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let graph = compilation.get_module_graph();
    let is_active = |edge: &ModuleGraphConnection, chunk: &ChunkUkey| {
      let runtime = artifact.chunk_by_ukey.expect_get(chunk).runtime();
      let (cache, exports) = (&compilation.module_graph_cache_artifact, &compilation.exports_info_artifact);
      let side_effects = &compilation.build_module_graph_artifact.side_effects_state_artifact;
      edge.is_target_active(graph, Some(runtime), cache, side_effects, exports)
    };
    let mut found = FxHashSet::default();
    for module in &self.modules {
      for edge in graph.get_incoming_connections(module) {
        let importer =
          edge.original_module_identifier.filter(|_| graph.get_parent_block(&edge.dependency_id).is_none());
        let holding = importer.and_then(|importer| artifact.chunk_graph.try_get_module_chunks(&importer));
        for chunk in holding.into_iter().flatten().filter(|chunk| chunks.contains(chunk)) {
          if !found.contains(&(*chunk, *module)) && is_active(edge, chunk) {
            found.insert((*chunk, *module));
          }
        }
      }
    }
    found
  }
}

/// The chunks that were made because something imports a module with `import()`, or exposes it.
fn made_for(compilation: &Compilation, module: &ModuleIdentifier) -> FxHashSet<ChunkUkey> {
  let (artifact, graph) = (&compilation.build_chunk_graph_artifact, compilation.get_module_graph());
  let blocks = graph.get_incoming_connections(module).filter_map(|edge| graph.get_parent_block(&edge.dependency_id));
  let group = |block| artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey);
  blocks.filter_map(group).flat_map(|group| group.chunks.iter().copied()).collect()
}
