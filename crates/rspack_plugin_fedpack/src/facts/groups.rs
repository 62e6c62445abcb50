//! Files and chunks of chunk groups.

use rspack_core::{ChunkGroup, ChunkGroupUkey, ChunkUkey, Compilation, DependenciesBlock};
use rustc_hash::FxHashSet;

use crate::{
  graph::{Federated, modules},
  module::ConsumeSharedModule,
};

/// A chunk group that a block leads to, and the groups below it.
pub(super) struct Reach<'a> {
  compilation: &'a Compilation,
  own: Option<&'a ChunkGroup>,
  below: Vec<&'a ChunkGroup>,
}

impl<'a> Reach<'a> {
  /// The groups that are loaded with `group` and, later, from it, but not those behind `fallbacks`: a page has a use for the
  /// fallback of a shared module only when nobody shares it.
  pub(crate) fn new(
    compilation: &'a Compilation,
    group: Option<&'a ChunkGroup>,
    fallbacks: &FxHashSet<ChunkGroupUkey>,
  ) -> Self {
    let groups = &compilation.build_chunk_graph_artifact.chunk_group_by_ukey;
    let mut seen: FxHashSet<ChunkGroupUkey> = group.map(|group| group.ukey).into_iter().collect();
    let mut below = Vec::new();
    let mut open: Vec<_> = group.into_iter().collect();
    while let Some(parent) = open.pop() {
      for child in parent.children_iterable() {
        if !fallbacks.contains(child) && seen.insert(*child) {
          let child = groups.expect_get(child);
          below.push(child);
          open.push(child);
        }
      }
    }
    Self { compilation, own: group, below }
  }

  /// Files that are loaded together with the block.
  pub(crate) fn sync_files(&self) -> Vec<String> {
    let chunks = &self.compilation.build_chunk_graph_artifact.chunk_by_ukey;
    self.own.map(|group| group.get_files(chunks)).unwrap_or_default()
  }

  /// Chunks that are loaded together with the block.
  pub(crate) fn sync_chunks(&self) -> impl Iterator<Item = ChunkUkey> + '_ {
    self.own.into_iter().flat_map(|group| group.chunks.iter().copied())
  }

  /// Files that may be loaded later.
  pub(crate) fn async_files(&self) -> Vec<String> {
    let chunks = &self.compilation.build_chunk_graph_artifact.chunk_by_ukey;
    self.below.iter().flat_map(|group| group.get_files(chunks)).collect()
  }

  /// Chunks of all of these groups.
  pub(crate) fn chunks(&self) -> FxHashSet<ChunkUkey> {
    let groups = self.own.into_iter().chain(self.below.iter().copied());
    groups.flat_map(|group| group.chunks.iter().copied()).collect()
  }
}

/// The chunk groups that the fallbacks of consumed modules are loaded with.
pub(super) fn fallback_groups(federated: &Federated, compilation: &Compilation) -> FxHashSet<ChunkGroupUkey> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, compilation.get_module_graph());
  let blocks = consumed.flat_map(|(_, module)| module.get_blocks());
  let group = |block| artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey);
  blocks.filter_map(group).map(|group| group.ukey).collect()
}
