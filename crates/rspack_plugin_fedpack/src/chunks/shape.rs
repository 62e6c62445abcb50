//! The fingerprint of a build's chunks, to tell whether a rebuild changed them.

use fedpack_cache::Fingerprint;
use rspack_core::{Chunk, ChunkGraph, ChunkGroup, ChunkGroupUkey, ChunkUkey, Compilation, ModuleIdentifier};
use rustc_hash::FxHashMap;

use super::federated_chunks::FederatedChunks;

/// Which chunks there are, how they are loaded together and one after the other, and which federation modules are in each, by their
/// ids and the ids of what they lead to. It is the same in any order.
pub(super) fn chunk_shape(compilation: &Compilation, holding: &FederatedChunks) -> Fingerprint {
  let artifact = &compilation.build_chunk_graph_artifact;
  let (chunks, groups) = (&artifact.chunk_by_ukey, &artifact.chunk_group_by_ukey);
  let chunk_id = |chunk: &ChunkUkey| chunks.get(chunk).and_then(|chunk| chunk.id()).map(|id| id.as_str());
  let together = |group: &ChunkGroup| Fingerprint::of(group.chunks.iter().map(chunk_id).collect::<Vec<_>>());
  // A group may have hundreds of parents.
  let together: FxHashMap<ChunkGroupUkey, _> = groups.values().map(|group| (group.ukey, together(group))).collect();
  let of_group = |group: &ChunkGroup| {
    let below = group.children_iterable().filter_map(|child| together.get(child));
    Fingerprint::of((together.get(&group.ukey), Fingerprint::of_unordered(below)))
  };
  let id = |module: &ModuleIdentifier| {
    ChunkGraph::get_module_id(&compilation.module_ids_artifact, *module).map(|id| id.as_str())
  };
  let of_module = |module: &ModuleIdentifier| {
    let connections = compilation.get_module_graph().get_outgoing_connections(module);
    let leads_to = connections.map(|connection| id(connection.module_identifier()));
    Fingerprint::of((id(module), Fingerprint::of_unordered(leads_to)))
  };
  let of_chunk = |chunk: &Chunk| {
    let modules = holding.in_chunk(&chunk.ukey()).iter();
    Fingerprint::of((chunk_id(&chunk.ukey()), Fingerprint::of_unordered(modules.map(of_module))))
  };
  let chunks = Fingerprint::of_unordered(chunks.values().map(of_chunk));
  Fingerprint::of((chunks, Fingerprint::of_unordered(groups.values().map(of_group))))
}

/// The names of the files of all chunks, which are known once these are rendered.
pub(crate) fn file_names(compilation: &Compilation) -> Fingerprint {
  let of_chunk = |chunk: &Chunk| {
    let files = Fingerprint::of_unordered(chunk.files().iter().chain(chunk.auxiliary_files()));
    Fingerprint::of((chunk.id().map(|id| id.as_str()), files))
  };
  Fingerprint::of_unordered(compilation.build_chunk_graph_artifact.chunk_by_ukey.values().map(of_chunk))
}
