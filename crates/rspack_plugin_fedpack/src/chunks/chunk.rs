//! Operations on chunks that several steps share.

use rspack_collections::IdentifierSet;
use rspack_core::{ChunkUkey, Compilation, ModuleGraph, ModuleIdentifier, incremental::Mutation};

/// A chunk that `splitChunks` made for the runtime alone would be one more request for nothing.
pub(super) fn remove_if_empty(compilation: &mut Compilation, chunk: ChunkUkey) {
  let artifact = &mut compilation.build_chunk_graph_artifact;
  let graph = &mut artifact.chunk_graph;
  let runs = artifact.chunk_by_ukey.expect_get(&chunk).has_runtime(&artifact.chunk_group_by_ukey);
  if runs || graph.get_number_of_chunk_modules(&chunk) > 0 || graph.get_number_of_entry_modules(&chunk) > 0 {
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
pub(super) fn loaded_together(graph: &ModuleGraph, module: ModuleIdentifier) -> IdentifierSet {
  let mut found = IdentifierSet::default();
  let mut open = vec![module];
  while let Some(module) = open.pop() {
    if found.insert(module) {
      let connections = graph.get_outgoing_connections(&module);
      let direct = connections.filter(|connection| graph.get_parent_block(&connection.dependency_id).is_none());
      open.extend(direct.map(|connection| *connection.module_identifier()));
    }
  }
  found
}
