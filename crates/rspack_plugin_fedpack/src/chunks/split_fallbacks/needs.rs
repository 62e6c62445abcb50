//! Which chunk groups are loaded only when a shared module falls back to what this build brings along.

use std::{
  collections::{BTreeMap, BTreeSet},
  sync::OnceLock,
};

use rspack_core::{ChunkGroup, ChunkGroupUkey, Compilation, DependenciesBlock, ModuleIdentifier};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
  graph::{Federated, modules},
  module::{ConsumeSharedModule, ContainerEntryModule, ProvideSharedModule},
};

/// Shared modules, by number.
pub(super) type ShareNumbers = BTreeSet<usize>;

/// The reason why a chunk group is loaded.
#[derive(Debug, Clone, Copy)]
pub(super) enum Loader<'a> {
  /// Shared modules that fall back.
  Fallback(&'a ShareNumbers),
  /// The pages of the build itself, and nothing else.
  Page,
  /// Anything else: a container, what it exposes.
  Exposed,
}

/// The reasons why the chunk groups of a compilation are loaded.
pub(super) struct Needs {
  /// The share key of each shared module, by its number. Sorted.
  pub keys: Vec<String>,
  /// The groups that are loaded for fallbacks alone.
  fallbacks: FxHashMap<ChunkGroupUkey, ShareNumbers>,
  /// Asked for when a chunk has to be divided.
  pages: OnceLock<FxHashSet<ChunkGroupUkey>>,
}

impl Needs {
  pub(super) fn of(compilation: &Compilation, federated: &Federated) -> Self {
    let roots = roots(compilation, federated);
    let mut numbers: BTreeMap<_, usize> = roots.iter().map(|(_, share)| (share.clone(), 0)).collect();
    for (at, number) in numbers.values_mut().enumerate() {
      *number = at;
    }
    let mut fallbacks: FxHashMap<ChunkGroupUkey, ShareNumbers> = FxHashMap::default();
    for (group, share) in &roots {
      fallbacks.entry(*group).or_default().extend(numbers.get(share));
    }
    extend(&mut fallbacks, compilation);
    Self { keys: numbers.into_keys().map(|(key, _)| key).collect(), fallbacks, pages: OnceLock::new() }
  }

  /// The groups that are loaded for fallbacks alone.
  pub(super) fn fallback_groups(&self) -> impl Iterator<Item = &ChunkGroupUkey> {
    self.fallbacks.keys()
  }

  /// The shared modules that a group is a fallback of, if it is loaded for nothing else.
  pub(super) fn shares(&self, group: &ChunkGroupUkey) -> Option<&ShareNumbers> {
    self.fallbacks.get(group)
  }

  pub(super) fn loader(&self, group: &ChunkGroupUkey, compilation: &Compilation, federated: &Federated) -> Loader<'_> {
    let pages = || self.pages.get_or_init(|| self.pages(compilation, federated));
    match self.fallbacks.get(group) {
      Some(shares) => Loader::Fallback(shares),
      None if pages().contains(group) => Loader::Page,
      None => Loader::Exposed,
    }
  }

  /// The groups that are reached from pages and from no container.
  fn pages(&self, compilation: &Compilation, federated: &Federated) -> FxHashSet<ChunkGroupUkey> {
    let artifact = &compilation.build_chunk_graph_artifact;
    let holds_container = |group: &ChunkGroupUkey| {
      let group = artifact.chunk_group_by_ukey.get(group);
      group.is_some_and(|group| federated.containers.iter().any(|container| needs(group, container)))
    };
    let (containers, pages): (Vec<_>, Vec<_>) = artifact.entrypoints.values().copied().partition(holds_container);
    let blocks = modules::<ContainerEntryModule>(&federated.containers, compilation.get_module_graph())
      .flat_map(|(_, container)| container.get_blocks());
    let exposes =
      blocks.filter_map(|block| artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey));
    let exposed = self.reach(compilation, containers.into_iter().chain(exposes.map(|group| group.ukey)));
    let mut found = self.reach(compilation, pages);
    found.retain(|group| !exposed.contains(group));
    found
  }

  /// The groups that are loaded from others, now or later, fallbacks aside.
  fn reach(
    &self,
    compilation: &Compilation,
    from: impl IntoIterator<Item = ChunkGroupUkey>,
  ) -> FxHashSet<ChunkGroupUkey> {
    let groups = &compilation.build_chunk_graph_artifact.chunk_group_by_ukey;
    let mut found = FxHashSet::default();
    let mut open: Vec<_> = from.into_iter().collect();
    while let Some(group) = open.pop() {
      if !self.fallbacks.contains_key(&group)
        && found.insert(group)
        && let Some(group) = groups.get(&group)
      {
        open.extend(group.children_iterable().chain(group.async_entrypoints_iterable()));
      }
    }
    found
  }
}

/// Whether a module was put into a chunk group for what this loads. That a chunk holds it means less, once chunks are put together.
pub(super) fn needs(group: &ChunkGroup, module: &ModuleIdentifier) -> bool {
  group.module_pre_order_index(module).is_some()
}

/// A share key, and the module that it falls back to.
type Share = (String, ModuleIdentifier);

/// The groups that fallbacks are loaded with.
fn roots(compilation: &Compilation, federated: &Federated) -> Vec<(ChunkGroupUkey, Share)> {
  let graph = compilation.get_module_graph();
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, graph)
    .flat_map(|(_, module)| module.get_blocks().iter().map(|block| (block, &module.consumption.share_key)));
  let provided = modules::<ProvideSharedModule>(&federated.provided, graph)
    .flat_map(|(_, module)| module.get_blocks().iter().map(|block| (block, &module.provision.share_key)));
  let artifact = &compilation.build_chunk_graph_artifact;
  let found = consumed.chain(provided).filter_map(|(block, key)| {
    let group = artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey)?;
    let dependency = graph.block_by_id(block)?.get_dependency_ids().next()?;
    Some((group.ukey, (key.to_string(), *graph.module_identifier_by_dependency_id(dependency)?)))
  });
  found.collect()
}

/// Adds what is loaded from fallbacks, and from nothing else.
fn extend(fallbacks: &mut FxHashMap<ChunkGroupUkey, ShareNumbers>, compilation: &Compilation) {
  let groups = &compilation.build_chunk_graph_artifact.chunk_group_by_ukey;
  let roots: FxHashSet<ChunkGroupUkey> = fallbacks.keys().copied().collect();
  let children = |group: &ChunkGroupUkey| {
    let children = groups.get(group).into_iter().flat_map(ChunkGroup::children_iterable);
    children.filter(|child| !roots.contains(*child)).copied().collect::<Vec<_>>()
  };
  let mut open: Vec<_> = roots.iter().copied().collect();
  while let Some(group) = open.pop() {
    let shares = fallbacks.get(&group).cloned().unwrap_or_default();
    for child in children(&group) {
      let known = fallbacks.get(&child).map_or(0, ShareNumbers::len);
      let of_child = fallbacks.entry(child).or_default();
      of_child.extend(&shares);
      if of_child.len() > known {
        open.push(child);
      }
    }
  }
  // What something else loads as well is needed without them, and so is what that loads.
  let is_loaded_anyway = |group: &ChunkGroup, fallbacks: &FxHashMap<ChunkGroupUkey, ShareNumbers>| {
    group.kind.is_entrypoint() || group.parents_iterable().any(|parent| !fallbacks.contains_key(parent))
  };
  let mut open: Vec<_> = fallbacks.keys().filter(|group| !roots.contains(*group)).copied().collect();
  while let Some(group) = open.pop() {
    if fallbacks.contains_key(&group) && groups.get(&group).is_none_or(|group| is_loaded_anyway(group, fallbacks)) {
      fallbacks.remove(&group);
      open.extend(children(&group));
    }
  }
}
