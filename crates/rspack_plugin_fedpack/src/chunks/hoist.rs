//! Puts the start of the federation runtime, and the modules that hold containers, into the chunks that run first.

use rspack_collections::{IdentifierMap, IdentifierSet};
use rspack_core::{ChunkUkey, Compilation, DependencyId, ModuleIdentifier};
use rustc_hash::FxHashSet;

use super::chunk::{loaded_together, remove_if_empty};
use crate::{
  cache::FederationGlobals,
  graph::{Federated, FederationReach, is_used_by, modules},
  module::{EmbedModule, RemoteModule},
};

/// Puts both into the runtime chunks that have a use for them, and out of the others.
pub(crate) fn hoist_runtime(compilation: &mut Compilation, federated: &Federated, globals: &FederationGlobals) {
  let graph = compilation.get_module_graph();
  let starts: Vec<_> = modules::<EmbedModule>(&federated.starts, graph)
    .map(|(id, start)| (start.takes_page_runtime(), loaded_together(graph, *id)))
    .collect();
  let start: IdentifierSet = starts.iter().flat_map(|(_, modules)| modules.iter().copied()).collect();
  let remotes = modules::<RemoteModule>(&federated.remotes, graph);
  let containers: FxHashSet<_> = remotes.filter_map(|(_, remote)| remote.container_module(graph)).collect();
  let containers: IdentifierSet =
    containers.into_iter().flat_map(|container| loaded_together(graph, container)).collect();

  let runtime_chunks: Vec<_> = compilation.get_chunk_graph_entries().collect();
  let reach = FederationReach::new(compilation, federated, &start, globals);
  let (federated_chunks, others): (Vec<_>, Vec<_>) =
    runtime_chunks.iter().copied().partition(|chunk| reach.is_reached_from(chunk));
  // Elsewhere a module stays only where the application has a use of its own for it.
  let elsewhere = chunks_of(compilation, &others);
  for (module, chunks) in chunks_of_start(&starts, &federated_chunks, &takers(compilation, federated)) {
    let used_elsewhere = !is_used_by(compilation, &module, &start);
    let mut keep: FxHashSet<_> = chunks.iter().copied().collect();
    if used_elsewhere {
      keep.extend(federated_chunks.iter().copied().chain(elsewhere.iter().copied()));
    }
    hoist(compilation, module, &chunks, &keep);
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

/// The runtime chunks that take the runtime of their page.
fn takers(compilation: &Compilation, federated: &Federated) -> FxHashSet<ChunkUkey> {
  let (artifact, graph) = (&compilation.build_chunk_graph_artifact, compilation.get_module_graph());
  let taking: IdentifierSet = modules::<EmbedModule>(&federated.starts, graph)
    .filter_map(|(id, start)| start.takes_page_runtime().then_some(*id))
    .collect();
  let is_taking = |dependency: &DependencyId| {
    graph.module_identifier_by_dependency_id(dependency).is_some_and(|module| taking.contains(module))
  };
  let entries = compilation.entries.iter().filter(|(_, entry)| entry.include_dependencies.iter().any(is_taking));
  let groups = &artifact.chunk_group_by_ukey;
  let group = |(name, _): (&String, _)| groups.get(artifact.entrypoints.get(name)?);
  entries.filter_map(group).map(|group| group.get_runtime_chunk(groups)).collect()
}

/// Module of a start → the runtime chunks that it belongs into.
fn chunks_of_start(
  starts: &[(bool, IdentifierSet)],
  federated: &[ChunkUkey],
  takers: &FxHashSet<ChunkUkey>,
) -> IdentifierMap<Vec<ChunkUkey>> {
  let mut found: IdentifierMap<Vec<ChunkUkey>> = IdentifierMap::default();
  for (takes, modules) in starts {
    for chunk in federated.iter().filter(|chunk| takers.contains(chunk) == *takes) {
      for module in modules {
        found.entry(*module).or_default().push(*chunk);
      }
    }
    // One that is of no use here is in no chunk.
    for module in modules {
      found.entry(*module).or_default();
    }
  }
  found
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
