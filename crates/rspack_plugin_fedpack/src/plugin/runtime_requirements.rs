//! Gives every runtime chunk its tables and the start of the runtime.

use std::{
  hash::{Hash, Hasher},
  sync::Arc,
};

use rspack_core::{
  ChunkGraph, ChunkUkey, Compilation, CompilationAdditionalTreeRuntimeRequirements, RuntimeGlobals, RuntimeModule,
  RuntimeModuleExt,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::FxHasher;

use crate::{
  parts::Flavor,
  plugin::{FedpackPlugin, FedpackPluginInner},
  runtime::FederationRuntimeModule,
  startup::is_build_time,
};

/// What the embedded runtime and the upstream bundler runtime use of `__webpack_require__`.
fn used_by_the_runtime() -> RuntimeGlobals {
  RuntimeGlobals::MODULE_FACTORIES
    | RuntimeGlobals::MODULE_CACHE
    | RuntimeGlobals::HAS_OWN_PROPERTY
    | RuntimeGlobals::REQUIRE
}

#[plugin_hook(CompilationAdditionalTreeRuntimeRequirements for FedpackPlugin, tracing = false)]
pub(super) async fn add_runtime(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  runtime_requirements: &mut RuntimeGlobals,
  runtime_modules: &mut Vec<Box<dyn RuntimeModule>>,
) -> Result<()> {
  // The chunk of build time comes while modules are still made.
  if is_build_time(compilation, chunk) {
    return Ok(());
  }
  let state = self.state();
  let graph = &compilation.build_chunk_graph_artifact.chunk_graph;
  let embed = state.federated(compilation).starts.iter().find(|start| graph.is_module_in_chunk(start, *chunk));
  if let Some(embed) = embed {
    runtime_requirements.insert(used_by_the_runtime());
    let early = state.early_imports(compilation, self.async_startup());
    let explains = self.flavor == Flavor::Federation;
    let holding = Arc::clone(state.federated_chunks(compilation));
    let mut basis = FxHasher::default();
    let id = ChunkGraph::get_module_id(&compilation.module_ids_artifact, *embed);
    (state.chunk_shape(compilation), &*early, id).hash(&mut basis);
    let known = (basis.finish(), Arc::clone(&self.kept.tables));
    let module = FederationRuntimeModule::new(&compilation.runtime_template, &early, explains, *embed, holding, known);
    runtime_modules.push(module.boxed());
  }
  Ok(())
}
