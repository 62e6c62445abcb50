//! Lets importers of a shared module wait for it where what this build brings along has top-level `await`.

use rspack_collections::IdentifierSet;
use rspack_core::{
  AsyncModulesArtifact, Compilation, DependencyType, ModuleGraph, ModuleIdentifier, incremental::Mutation,
};

use crate::{
  graph::{Federated, modules},
  module::ConsumeSharedModule,
};

/// Dependencies over which an import waits for what it imports.
const WAITING: [DependencyType; 4] = [
  DependencyType::EsmImport,
  DependencyType::EsmExportImport,
  DependencyType::EsmExportImportedSpecifier,
  DependencyType::Provided,
];

/// Marks the consumed modules whose fallbacks are asynchronous, and all that wait for these. A consumed module stands for its
/// fallback from behind an asynchronous block, over which Rspack does not look.
pub(crate) fn await_shared(compilation: &Compilation, federated: &Federated, async_modules: &mut AsyncModulesArtifact) {
  let graph = compilation.get_module_graph();
  let consumed: Vec<_> = modules::<ConsumeSharedModule>(&federated.consumed, graph)
    .filter_map(|(id, module)| {
      Some((*id, *graph.module_identifier_by_dependency_id(module.fallback_dependency(graph)?)?))
    })
    .collect();
  // A fallback may be asynchronous because it imports another shared module that is.
  loop {
    let is_new = |(id, fallback): &&(ModuleIdentifier, ModuleIdentifier)| {
      ModuleGraph::is_async(async_modules, fallback) && !ModuleGraph::is_async(async_modules, id)
    };
    let new: Vec<_> = consumed.iter().filter(is_new).map(|(id, _)| *id).collect();
    if new.is_empty() {
      return;
    }
    for module in importers(graph, new) {
      if ModuleGraph::set_async(async_modules, module, true)
        && let Some(mut mutations) = compilation.incremental.mutations_write()
      {
        mutations.add(Mutation::ModuleSetAsync { module });
      }
    }
  }
}

/// The modules, and all that wait for them.
fn importers(graph: &ModuleGraph, modules: Vec<ModuleIdentifier>) -> IdentifierSet {
  let mut found = IdentifierSet::default();
  let mut open = modules;
  while let Some(module) = open.pop() {
    if found.insert(module) {
      let kind = |id| graph.dependency_by_id(id).dependency_type();
      let connections = graph.get_incoming_connections(&module);
      let waiting = connections.filter(|connection| WAITING.contains(kind(&connection.dependency_id)));
      open.extend(waiting.filter_map(|connection| connection.original_module_identifier));
    }
  }
  found
}
