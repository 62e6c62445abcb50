//! What the chunks of a build are, as one number: to tell whether a rebuild changed it.

use std::hash::{Hash, Hasher};

use rspack_core::{Chunk, ChunkGraph, ChunkGroup, ChunkGroupUkey, Compilation, ModuleIdentifier};
use rustc_hash::{FxHashMap, FxHasher};

use crate::federated::FederatedChunks;

/// A hash of which chunks there are, how they are loaded together and one after the other, and which federation modules are in
/// each, by their ids and the ids of what they lead to. It is the same in any order.
pub(crate) fn chunk_shape(compilation: &Compilation, holding: &FederatedChunks) -> u64 {
  let artifact = &compilation.build_chunk_graph_artifact;
  let (chunks, groups) = (&artifact.chunk_by_ukey, &artifact.chunk_group_by_ukey);
  let together = |group: &ChunkGroup| {
    let mut hasher = FxHasher::default();
    for chunk in &group.chunks {
      chunks.get(chunk).and_then(|chunk| chunk.id()).hash(&mut hasher);
    }
    hasher.finish()
  };
  // A group may have hundreds of parents.
  let together: FxHashMap<ChunkGroupUkey, u64> = groups.values().map(|group| (group.ukey, together(group))).collect();
  let of_group = |group: &ChunkGroup| {
    let below = group.children_iterable().filter_map(|child| together.get(child).copied());
    hash_of((together.get(&group.ukey), sum(below)))
  };
  let id = |module: &ModuleIdentifier| ChunkGraph::get_module_id(&compilation.module_ids_artifact, *module);
  let of_module = |module: &ModuleIdentifier| {
    let edges = compilation.get_module_graph().get_outgoing_connections(module);
    hash_of((id(module), sum(edges.map(|edge| hash_of(id(edge.module_identifier()))))))
  };
  let of_chunk = |chunk: &Chunk| {
    let modules = holding.in_chunk(&chunk.ukey()).iter();
    hash_of((chunk.id(), sum(modules.map(of_module))))
  };
  sum(chunks.values().map(of_chunk).chain(groups.values().map(of_group)))
}

/// A hash of the names of the files of all chunks, which are known once these are rendered.
pub(crate) fn file_names(compilation: &Compilation) -> u64 {
  let of_chunk = |chunk: &Chunk| {
    let files = chunk.files().iter().chain(chunk.auxiliary_files()).map(hash_of);
    hash_of((chunk.id(), sum(files)))
  };
  sum(compilation.build_chunk_graph_artifact.chunk_by_ukey.values().map(of_chunk))
}

fn sum(hashes: impl Iterator<Item = u64>) -> u64 {
  hashes.fold(0, u64::wrapping_add)
}

fn hash_of(value: impl Hash) -> u64 {
  let mut hasher = FxHasher::default();
  value.hash(&mut hasher);
  hasher.finish()
}
