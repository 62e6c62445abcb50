//! Puts the start of the federation runtime, and the modules that hold containers, into the chunks that run first.

use rspack_collections::IdentifierSet;
use rspack_core::{ChunkUkey, Compilation, ModuleIdentifier};
use rustc_hash::FxHashSet;

use super::chunk::{loaded_together, remove_if_empty};
use crate::{
  cache::FederationGlobals,
  graph::{Federated, FederationReach, is_used_by, modules},
  module::RemoteModule,
};

/// Puts both into the runtime chunks that have a use for them, and out of the others.
pub(crate) fn hoist_runtime(compilation: &mut Compilation, federated: &Federated, globals: &FederationGlobals) {
  let graph = compilation.get_module_graph();
  let start: IdentifierSet = federated.starts.iter().flat_map(|start| loaded_together(graph, *start)).collect();
  let remotes = modules::<RemoteModule>(&federated.remotes, graph);
  let containers: FxHashSet<_> = remotes.filter_map(|(_, remote)| remote.container_module(graph)).collect();
  let containers: IdentifierSet =
    containers.into_iter().flat_map(|container| loaded_together(graph, container)).collect();

  let runtime_chunks: Vec<_> = compilation.get_chunk_graph_entries().collect();
  let reach = FederationReach::new(compilation, federated, &start, globals);
  let (federated_chunks, others): (Vec<_>, Vec<_>) =
    runtime_chunks.iter().copied().partition(|chunk| reach.is_reached_from(chunk));
  // Elsewhere a module stays only where the application has a use of its own for it.
  let federated_set: FxHashSet<_> = federated_chunks.iter().copied().collect();
  let elsewhere = federated_chunks.iter().copied().chain(chunks_of(compilation, &others)).collect();
  for module in &start {
    let used_elsewhere = !is_used_by(compilation, module, &start);
    hoist(compilation, *module, &federated_chunks, if used_elsewhere { &elsewhere } else { &federated_set });
  }
  let all_runtime_chunks: FxHashSet<_> = runtime_chunks.iter().copied().collect();
  for module in containers {
    let used_in = runtimes_of(compilation, module);
    let chunks = &compilation.build_chunk_graph_artifact.chunk_by_ukey;
    let is_used_in =
      |chunk: &ChunkUkey| chunks.expect_get(chunk).runtime().iter().any(|name| used_in.contains(name.as_str()));
    let own: Vec<_> = runtime_chunks.iter().copied().filter(|chunk| is_used_in(chunk)).collect();
    hoist(compilation, module, &own, &all_runtime_chunks);
  }
}

/// Names of the runtimes whose chunks hold a module.
fn runtimes_of(compilation: &Compilation, module: ModuleIdentifier) -> FxHashSet<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let runtimes = artifact.chunk_graph.get_module_runtimes_iter(module, &artifact.chunk_by_ukey);
  runtimes.flat_map(|runtime| runtime.iter().map(ToString::to_string).collect::<Vec<_>>()).collect()
}

/// The chunks that runtime chunks run, now or later, themselves included.
fn chunks_of(compilation: &Compilation, runtime_chunks: &[ChunkUkey]) -> FxHashSet<ChunkUkey> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let chunks = runtime_chunks.iter().map(|chunk| artifact.chunk_by_ukey.expect_get(chunk));
  chunks.flat_map(|chunk| chunk.get_all_referenced_chunks(&artifact.chunk_group_by_ukey)).collect()
}

/// Puts a module into `into`, and out of every other chunk but those in `keep`.
fn hoist(compilation: &mut Compilation, module: ModuleIdentifier, into: &[ChunkUkey], keep: &FxHashSet<ChunkUkey>) {
  let graph = &mut compilation.build_chunk_graph_artifact.chunk_graph;
  for chunk in into {
    if !graph.is_module_in_chunk(&module, *chunk) {
      graph.connect_chunk_and_module(*chunk, module);
    }
  }
  if graph.is_entry_module(&module) {
    return;
  }
  let others: Vec<ChunkUkey> = graph.get_module_chunks(module).iter().copied().collect();
  for chunk in others.into_iter().filter(|chunk| !keep.contains(chunk)) {
    compilation.build_chunk_graph_artifact.chunk_graph.disconnect_chunk_and_module(&chunk, module);
    remove_if_empty(compilation, chunk);
  }
}
