//! Fallbacks that are loaded in any case, since the settings of the build keep their chunks together.

use std::collections::BTreeSet;

use fedpack_diagnostics::{
  Diagnostic,
  event::{FallbackAlwaysLoaded, NotSplit},
};
use rspack_core::{
  ChunkGroup, ChunkGroupUkey, ChunkLoading, ChunkUkey, Compilation, DependenciesBlock, ModuleIdentifier,
};

use super::{
  super::chunk::loaded_together,
  needs::{Needs, needs as is_needed_by},
  plan::size,
};
use crate::{
  graph::{Federated, modules},
  module::{ConsumeSharedModule, ContainerEntryModule},
};

/// Fallbacks in a chunk that could not be divided.
#[derive(Debug)]
pub(crate) struct Stuck {
  chunk: ChunkUkey,
  /// The groups that load the chunk and have no use for them.
  groups: Vec<ChunkGroupUkey>,
  /// Their size, as long as each is a module of its own.
  bytes: f64,
  shared: Vec<String>,
  reason: NotSplit,
}

impl Stuck {
  /// The code that an entry runs.
  pub(super) fn in_entry(
    compilation: &Compilation,
    needs: &Needs,
    chunk: ChunkUkey,
    modules: Vec<ModuleIdentifier>,
  ) -> Option<Self> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let mut entries = artifact.chunk_graph.get_chunk_entry_modules_with_chunk_group_iterable(&chunk).iter();
    let (_, group) = entries.find(|(module, _)| modules.contains(module))?;
    let name = artifact.chunk_group_by_ukey.get(group)?.name().unwrap_or_default().to_owned();
    Self::new(compilation, needs, chunk, modules, NotSplit::Entry(name))
  }

  fn new(
    compilation: &Compilation,
    needs: &Needs,
    chunk: ChunkUkey,
    modules: Vec<ModuleIdentifier>,
    reason: NotSplit,
  ) -> Option<Self> {
    let (artifact, graph) = (&compilation.build_chunk_graph_artifact, compilation.get_module_graph());
    let loading = artifact.chunk_by_ukey.get(&chunk)?.get_sorted_groups_iter(&artifact.chunk_group_by_ukey);
    let loading = loading.filter_map(|group| artifact.chunk_group_by_ukey.get(group));
    let is_in_vain = |group: &&ChunkGroup| !modules.iter().any(|module| is_needed_by(group, module));
    let (fallbacks, others): (Vec<_>, Vec<_>) = loading.partition(|group| needs.shares(&group.ukey).is_some());
    let groups: Vec<_> = others.into_iter().filter(is_in_vain).map(|group| group.ukey).collect();
    let shared = fallbacks.into_iter().filter(|group| !is_in_vain(group));
    let shared: BTreeSet<_> = shared.filter_map(|group| needs.shares(&group.ukey)).flatten().collect();
    let shared = shared.into_iter().filter_map(|at| needs.keys.get(*at)).cloned().collect();
    let bytes = modules.iter().map(|module| size(compilation, graph, module)).sum();
    (!modules.is_empty() && !groups.is_empty()).then_some(Self { chunk, groups, bytes, shared, reason })
  }

  /// The fallbacks that a build without asynchronous chunks puts beside their importers.
  fn inline(compilation: &Compilation, federated: &Federated) -> Vec<Self> {
    let (artifact, graph) = (&compilation.build_chunk_graph_artifact, compilation.get_module_graph());
    let chunks = |module: &ModuleIdentifier| artifact.chunk_graph.try_get_module_chunks(module).into_iter().flatten();
    let mut found = Vec::new();
    for (id, module) in modules::<ConsumeSharedModule>(&federated.consumed, graph) {
      let Some(block) = module.get_blocks().first() else { continue };
      let dependency = graph.block_by_id(block).and_then(|block| block.get_dependency_ids().next());
      let fallback = dependency.and_then(|dependency| graph.module_identifier_by_dependency_id(dependency));
      let group = artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey);
      let Some(fallback) = fallback.filter(|_| group.is_none()) else { continue };
      for chunk in chunks(id).filter(|chunk| artifact.chunk_graph.is_module_in_chunk(fallback, **chunk)) {
        let groups = artifact.chunk_by_ukey.get(chunk).into_iter().flat_map(|chunk| chunk.groups());
        let groups: Vec<_> = groups.copied().filter(|group| loads_nothing_later(compilation, group)).collect();
        if groups.is_empty() {
          continue;
        }
        let together = loaded_together(graph, *fallback);
        found.push(Self {
          chunk: *chunk,
          groups,
          bytes: together.iter().map(|module| size(compilation, graph, module)).sum(),
          shared: vec![module.consumption.share_key.to_string()],
          reason: NotSplit::NoAsyncChunks,
        });
      }
    }
    found
  }

  fn diagnostic(self, compilation: &Compilation, federated: &Federated) -> Option<Diagnostic> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let file = artifact.chunk_by_ukey.get(&self.chunk)?.files().iter().min()?.clone();
    let loaded_with: BTreeSet<_> = self.groups.iter().flat_map(|group| names(compilation, federated, group)).collect();
    let loaded_with = loaded_with.into_iter().collect();
    Some(FallbackAlwaysLoaded { file, bytes: self.bytes, loaded_with, shared: self.shared, reason: self.reason }.into())
  }
}

/// Whether a group is an entry whose asynchronous blocks are part of it.
fn loads_nothing_later(compilation: &Compilation, group: &ChunkGroupUkey) -> bool {
  let group = compilation.build_chunk_graph_artifact.chunk_group_by_ukey.get(group);
  let (options, output) = (group.and_then(|group| group.kind.get_entry_options()), &compilation.options.output);
  let loading = options.and_then(|options| options.chunk_loading.as_ref()).unwrap_or(&output.chunk_loading);
  let later = options.and_then(|options| options.async_chunks).unwrap_or(output.async_chunks);
  !later || matches!(loading, ChunkLoading::Disable)
}

/// The names of a group: the keys of what is exposed with it, or its own name.
fn names(compilation: &Compilation, federated: &Federated, group: &ChunkGroupUkey) -> Vec<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let containers = modules::<ContainerEntryModule>(&federated.containers, compilation.get_module_graph());
  let exposes = containers.flat_map(|(_, container)| container.get_blocks().iter().zip(&container.contents.exposes));
  let own = exposes.filter(|(block, _)| {
    let found = artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey);
    found.is_some_and(|found| found.ukey == *group)
  });
  let keys: Vec<_> = own.map(|(_, expose)| expose.key.to_string()).collect();
  if !keys.is_empty() {
    return keys;
  }
  let found = artifact.chunk_group_by_ukey.get(group);
  vec![found.and_then(|group| group.name()).unwrap_or("an async chunk").to_owned()]
}

/// Warnings for what is stuck, and for what a build without asynchronous chunks has at once. Asked for when files have their final
/// names.
pub(crate) fn always_loaded(compilation: &Compilation, federated: &Federated, stuck: Vec<Stuck>) -> Vec<Diagnostic> {
  let stuck = stuck.into_iter().chain(Stuck::inline(compilation, federated));
  let mut found: Vec<_> = stuck.filter_map(|stuck| stuck.diagnostic(compilation, federated)).collect();
  found.sort_by_cached_key(ToString::to_string);
  found.dedup();
  found
}
