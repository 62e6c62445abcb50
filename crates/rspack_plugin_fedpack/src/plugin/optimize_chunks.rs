//! Puts the start of the federation runtime, and the modules that hold containers, into the chunks that run first.

use rspack_collections::IdentifierSet;
use rspack_core::{
  ChunkUkey, Compilation, CompilationOptimizeChunks, ModuleGraph, ModuleIdentifier, incremental::Mutation,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::FxHashSet;

use super::keep_apart::let_merge;
use crate::{
  federated::modules,
  module::RemoteModule,
  plugin::{FedpackPlugin, FedpackPluginInner},
  touched::{Touched, is_used_by},
};

/// After `splitChunks`, which would move them out again.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_ADVANCED + 1, tracing = false)]
pub(super) async fn hoist_runtime(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let state = self.state();
  let_merge(compilation, state.take_kept_apart());
  state.take_set_aside().put_back(compilation);
  let graph = compilation.get_module_graph();
  let federated = state.federated(compilation);
  let start: IdentifierSet = federated.starts.iter().flat_map(|start| loaded_together(graph, *start)).collect();
  let remotes = modules::<RemoteModule>(&federated.remotes, graph);
  let containers: FxHashSet<_> = remotes.filter_map(|(_, remote)| remote.container_module(graph)).collect();
  let containers: IdentifierSet =
    containers.into_iter().flat_map(|container| loaded_together(graph, container)).collect();

  let runtime_chunks: Vec<_> = compilation.get_chunk_graph_entries().collect();
  let touching = Touched::new(compilation, federated, &start, &self.kept.mentions);
  let (touched, untouched): (Vec<_>, Vec<_>) =
    runtime_chunks.iter().copied().partition(|chunk| touching.is_touched(chunk));
  // Elsewhere a module stays only where the application has a use of its own for it.
  let touched_set: FxHashSet<_> = touched.iter().copied().collect();
  let elsewhere = touched.iter().copied().chain(chunks_of(compilation, &untouched)).collect();
  for module in &start {
    let used_elsewhere = !is_used_by(compilation, module, &start);
    hoist(compilation, *module, &touched, if used_elsewhere { &elsewhere } else { &touched_set });
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
  Ok(None)
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
      let edges = graph.get_outgoing_connections(&module);
      let direct = edges.filter(|edge| graph.get_parent_block(&edge.dependency_id).is_none());
      open.extend(direct.map(|edge| *edge.module_identifier()));
    }
  }
  found
}
