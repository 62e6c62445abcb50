//! The modules that a worker shares. Provided modules come with the entries of pages; a worker offers its own fallbacks.

use rspack_core::{Chunk, Compilation, ModuleIdentifier};
use rustc_hash::FxHashMap;

use crate::{
  chunks::FederatedChunks,
  dependency::Provision,
  graph::modules,
  module::{ConsumeSharedModule, ProvideSharedModule},
};

/// The provisions of the build, by provided module. Empty for runtime chunks of pages, which hold their own.
pub(super) struct WorkerOffers<'a> {
  compilation: &'a Compilation,
  by_module: FxHashMap<ModuleIdentifier, Vec<(ModuleIdentifier, &'a Provision)>>,
}

impl<'a> WorkerOffers<'a> {
  pub(super) fn of(compilation: &'a Compilation, runtime: &Chunk, holding: &'a FederatedChunks) -> Self {
    let groups = &compilation.build_chunk_graph_artifact.chunk_group_by_ukey;
    let mut by_module: FxHashMap<_, Vec<_>> = FxHashMap::default();
    if !runtime.can_be_initial(groups) {
      let graph = compilation.get_module_graph();
      for (id, module) in modules::<ProvideSharedModule>(holding.provided(), graph) {
        let dependency = module.provided_dependency(graph);
        if let Some(provided) = dependency.and_then(|dependency| graph.module_identifier_by_dependency_id(dependency)) {
          by_module.entry(*provided).or_default().push((*id, &*module.provision));
        }
      }
    }
    Self { compilation, by_module }
  }

  /// How the fallback of a consumed module is provided: by which module, and as what.
  pub(super) fn of_fallback(&self, module: &ConsumeSharedModule) -> Option<(ModuleIdentifier, &'a Provision)> {
    if self.by_module.is_empty() {
      return None;
    }
    let graph = self.compilation.get_module_graph();
    let fallback = graph.module_identifier_by_dependency_id(module.fallback_dependency(graph)?)?;
    let consumption = &module.consumption;
    let is_it = |(_, provision): &&(_, &Provision)| {
      provision.share_key == consumption.share_key && provision.share_scope == consumption.share_scope
    };
    self.by_module.get(fallback)?.iter().find(is_it).copied()
  }
}
