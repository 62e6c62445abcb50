//! Keeps chunks from being merged that federation loads apart, as `LimitChunkCountPlugin` would: a fallback in one chunk with what
//! consumes it waits for itself, and what is in the chunk of a container nobody loads.

use rspack_core::{ChunkGroupUkey, ChunkUkey, Compilation, ModuleIdentifier};
use rustc_hash::FxHashSet;

use super::detach::Detached;
use crate::graph::Federated;

/// Forbids Rspack to merge these chunks, and gives those that may be merged again afterwards.
pub(crate) fn keep_apart(compilation: &mut Compilation, federated: &Federated, detached: &Detached) -> Vec<ChunkUkey> {
  let mut groups = groups_of_blocks(compilation, federated);
  groups.extend(detached.groups());
  let artifact = &mut compilation.build_chunk_graph_artifact;
  let groups = groups.iter().filter_map(|group| artifact.chunk_group_by_ukey.get(group));
  let chunks: FxHashSet<ChunkUkey> =
    groups.filter(|group| !group.kind.is_entrypoint()).flat_map(|group| group.chunks.iter().copied()).collect();
  let mut kept_apart = Vec::new();
  for ukey in chunks {
    let chunk = artifact.chunk_by_ukey.get_mut(&ukey).filter(|chunk| !chunk.prevent_integration());
    if let Some(chunk) = chunk {
      chunk.set_prevent_integration(true);
      kept_apart.push(ukey);
    }
  }
  kept_apart
}

/// Lets chunks be merged again: a rebuild merges those that have come to be alike.
pub(crate) fn let_merge(compilation: &mut Compilation, chunks: Vec<ChunkUkey>) {
  for chunk in chunks {
    if let Some(chunk) = compilation.build_chunk_graph_artifact.chunk_by_ukey.get_mut(&chunk) {
      chunk.set_prevent_integration(false);
    }
  }
}

/// The groups that exposed modules are loaded with, and those of what the build brings along for shared ones.
fn groups_of_blocks(compilation: &Compilation, federated: &Federated) -> FxHashSet<ChunkGroupUkey> {
  let (artifact, graph) = (&compilation.build_chunk_graph_artifact, compilation.get_module_graph());
  let Federated { containers, consumed, provided, .. } = federated;
  let blocks =
    |module: &ModuleIdentifier| graph.module_by_identifier(module).map(|module| module.get_blocks().to_vec());
  let modules = containers.iter().chain(consumed).chain(provided);
  let blocks = modules.filter_map(blocks).flatten();
  let group = |block| artifact.chunk_graph.get_block_chunk_group(&block, &artifact.chunk_group_by_ukey);
  blocks.filter_map(group).map(|group| group.ukey).collect()
}
