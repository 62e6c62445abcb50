//! Puts the federation runtime into the chunks that run first.

use rspack_collections::IdentifierSet;
use rspack_core::{
  ChunkUkey, Compilation, CompilationOptimizeChunks, ModuleGraph, ModuleIdentifier, incremental::Mutation,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::FxHashSet;

use crate::{
  module::EmbedModule,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// After `splitChunks`, which would move the runtime out again.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_ADVANCED + 1, tracing = false)]
pub(super) async fn hoist_runtime(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let graph = compilation.get_module_graph();
  let embed = graph.modules().find(|(_, module)| module.downcast_ref::<EmbedModule>().is_some());
  let Some((embed, _)) = embed else {
    return Ok(None);
  };
  let runtime = loaded_together(graph, *embed);
  let runtime_chunks: FxHashSet<_> = compilation.get_chunk_graph_entries().collect();
  let mut emptied = FxHashSet::default();
  let chunk_graph = &mut compilation.build_chunk_graph_artifact.chunk_graph;
  for module in runtime {
    for chunk in &runtime_chunks {
      if !chunk_graph.is_module_in_chunk(&module, *chunk) {
        chunk_graph.connect_chunk_and_module(*chunk, module);
      }
    }
    // Every other chunk is loaded after one of these.
    let others: Vec<ChunkUkey> = chunk_graph.get_module_chunks(module).iter().copied().collect();
    for chunk in others.into_iter().filter(|chunk| !runtime_chunks.contains(chunk)) {
      if !chunk_graph.is_entry_module(&module) {
        chunk_graph.disconnect_chunk_and_module(&chunk, module);
        emptied.insert(chunk);
      }
    }
  }
  for chunk in emptied {
    remove_if_empty(compilation, chunk);
  }
  Ok(None)
}

/// A chunk that `splitChunks` made for the runtime alone would be one more request for nothing.
fn remove_if_empty(compilation: &mut Compilation, chunk: ChunkUkey) {
  let artifact = &mut compilation.build_chunk_graph_artifact;
  let graph = &mut artifact.chunk_graph;
  if graph.get_number_of_chunk_modules(&chunk) > 0 || graph.get_number_of_entry_modules(&chunk) > 0 {
    return;
  }
  let Some(mut removed) = artifact.chunk_by_ukey.remove(&chunk) else {
    return;
  };
  graph.disconnect_chunk(&mut removed, &mut artifact.chunk_group_by_ukey);
  graph.remove_chunk(&chunk);
  if let Some(name) = removed.name() {
    artifact.named_chunks.remove(name);
  }
  if let Some(mut mutations) = compilation.incremental.mutations_write() {
    mutations.add(Mutation::ChunkRemove { chunk });
  }
}

/// `module` and all that it imports, without what lies behind an asynchronous block.
fn loaded_together(graph: &ModuleGraph, module: ModuleIdentifier) -> IdentifierSet {
  let mut found = IdentifierSet::default();
  let mut open = vec![module];
  while let Some(module) = open.pop() {
    if found.insert(module) {
      let edges = graph.get_outgoing_connections(&module);
      let direct = edges.filter(|edge| graph.get_parent_block(&edge.dependency_id).is_none());
      open.extend(direct.map(|edge| *edge.module_identifier()));
    }
  }
  found
}
