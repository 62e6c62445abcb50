//! Lets importers of a shared module wait for it where what this build brings along has top-level `await`.

use rspack_collections::IdentifierSet;
use rspack_core::{
  AsyncModulesArtifact, Compilation, CompilationFinishModules, DependencyType, ExportsInfoArtifact, ModuleGraph,
  ModuleIdentifier, SideEffectsStateArtifact, incremental::Mutation,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  federated::modules,
  module::ConsumeSharedModule,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// Edges over which an import waits for what it imports.
const WAITING: [DependencyType; 4] = [
  DependencyType::EsmImport,
  DependencyType::EsmExportImport,
  DependencyType::EsmExportImportedSpecifier,
  DependencyType::Provided,
];

/// After Rspack has found the modules with top-level `await` and their importers: a consumed module stands for its fallback
/// from behind an asynchronous edge, over which Rspack does not look.
#[plugin_hook(CompilationFinishModules for FedpackPlugin, stage = 100, tracing = false)]
pub(super) async fn await_shared(
  &self,
  compilation: &Compilation,
  async_modules: &mut AsyncModulesArtifact,
  _exports_info: &mut ExportsInfoArtifact,
  _side_effects: &mut SideEffectsStateArtifact,
) -> Result<()> {
  let graph = compilation.get_module_graph();
  let state = self.state();
  let consumed = modules::<ConsumeSharedModule>(&state.federated(compilation).consumed, graph);
  let consumed: Vec<_> = consumed
    .filter_map(|(id, module)| Some((*id, *graph.module_identifier_by_dependency_id(module.fallback_edge(graph)?)?)))
    .collect();
  // A fallback may be asynchronous because it imports another shared module that is.
  loop {
    let is_new = |(id, fallback): &&(ModuleIdentifier, ModuleIdentifier)| {
      ModuleGraph::is_async(async_modules, fallback) && !ModuleGraph::is_async(async_modules, id)
    };
    let new: Vec<_> = consumed.iter().filter(is_new).map(|(id, _)| *id).collect();
    if new.is_empty() {
      return Ok(());
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
      let edges = graph.get_incoming_connections(&module);
      let waiting =
        edges.filter(|edge| WAITING.contains(graph.dependency_by_id(&edge.dependency_id).dependency_type()));
      open.extend(waiting.filter_map(|edge| edge.original_module_identifier));
    }
  }
  found
}
