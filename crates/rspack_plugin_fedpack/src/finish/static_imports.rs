//! Which entries import shared or remote modules statically: only their builds need the code by which entries wait for these.

use std::collections::BTreeSet;

use rspack_collections::IdentifierSet;
use rspack_core::{ChunkLoading, Compilation, EntryData, EntryOptions, GroupOptions, ModuleGraph, ModuleIdentifier};

use crate::{chunks::is_awaited, context::CompilerContext, graph::stands_for_demand};

/// The entries that have such imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum StaticImports {
  /// Any may come to have some, or it doesn't matter.
  Anywhere,
  /// These entries, by name, and those of workers.
  Of { entries: BTreeSet<String>, workers: bool },
}

impl StaticImports {
  /// Those of the graph as it is now. Under development, the start of the runtime would change with them, on a page that has it already.
  pub(super) fn of(context: &CompilerContext, compilation: &Compilation) -> Self {
    let graph = compilation.get_module_graph();
    let environment = &context.environment;
    if !environment.minimizes
      || environment.hot
      || inlines_blocks(compilation, graph)
      || graph.modules_keys().any(stands_for_demand)
    {
      return Self::Anywhere;
    }
    let (importers, workers) = importers(compilation);
    let imports = |data: &EntryData| {
      let mut roots = data.all_dependencies().chain(compilation.global_entry.all_dependencies());
      roots.any(|root| graph.module_identifier_by_dependency_id(root).is_some_and(|root| importers.contains(root)))
    };
    let entries = compilation.entries.iter().filter(|(_, data)| imports(data)).map(|(name, _)| name.clone());
    Self::Of { entries: entries.collect(), workers }
  }

  /// Whether one of `entries` has some. Workers take the start of the runtime from pages.
  pub(super) fn of_any<'a>(&self, entries: impl IntoIterator<Item = &'a String>, with_workers: bool) -> bool {
    match self {
      Self::Anywhere => true,
      Self::Of { entries: found, workers } => {
        (with_workers && *workers) || entries.into_iter().any(|name| found.contains(name))
      }
    }
  }
}

/// Whether asynchronous blocks may be a part of an entry, or of a worker: what these import has to be there when it starts.
fn inlines_blocks(compilation: &Compilation, graph: &ModuleGraph) -> bool {
  let output = &compilation.options.output;
  let loads_nothing = |loading: &ChunkLoading| matches!(loading, ChunkLoading::Disable);
  if !output.async_chunks || loads_nothing(&output.chunk_loading) || loads_nothing(&output.worker_chunk_loading) {
    return true;
  }
  let inlines = |options: &EntryOptions| {
    options.async_chunks == Some(false) || options.chunk_loading.as_ref().is_some_and(loads_nothing)
  };
  let is_inlining_worker = |block| {
    let group = graph.block_by_id(block).and_then(|block| block.get_group_options());
    matches!(group, Some(GroupOptions::Entrypoint(options)) if inlines(options))
  };
  compilation.entries.values().chain([&compilation.global_entry]).any(|entry| inlines(&entry.options))
    || graph.modules().any(|(_, module)| module.get_blocks().iter().any(is_inlining_worker))
}

/// The modules that have to be waited for and all that import them statically, directly or not; and whether the entry of a worker is one.
fn importers(compilation: &Compilation) -> (IdentifierSet, bool) {
  let graph = compilation.get_module_graph();
  let mut found = IdentifierSet::default();
  let mut workers = false;
  let awaited = graph.modules().filter(|(_, module)| is_awaited(module.as_ref()));
  let mut open: Vec<ModuleIdentifier> = awaited.map(|(id, _)| *id).collect();
  while let Some(module) = open.pop() {
    if !found.insert(module) {
      continue;
    }
    for connection in graph.get_incoming_connections(&module) {
      match graph.get_parent_block(&connection.dependency_id) {
        None => open.extend(connection.original_module_identifier),
        Some(block) => {
          let group = graph.block_by_id(block).and_then(|block| block.get_group_options());
          workers |= matches!(group, Some(GroupOptions::Entrypoint(_)));
        }
      }
    }
  }
  (found, workers)
}
