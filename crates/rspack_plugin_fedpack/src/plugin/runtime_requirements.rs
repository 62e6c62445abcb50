//! Gives every runtime chunk its tables and the start of the runtime.

use std::{
  hash::{Hash, Hasher},
  sync::Arc,
};

use rspack_core::{
  ChunkGraph, ChunkLoading, ChunkLoadingType, ChunkUkey, Compilation, CompilationAdditionalTreeRuntimeRequirements,
  RuntimeGlobals, RuntimeModule, RuntimeModuleExt,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::FxHasher;

use crate::{
  parts::Flavor,
  plugin::{FedpackPlugin, FedpackPluginInner},
  runtime::{FederationRuntimeModule, named_importers},
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
    let importers = named_importers(compilation, state.federated(compilation));
    let namespaces = runtime_requirements.contains(RuntimeGlobals::CREATE_FAKE_NAMESPACE_OBJECT);
    (state.chunk_shape(compilation), &*early, id, importers, namespaces).hash(&mut basis);
    let known = (basis.finish(), Arc::clone(&self.kept.tables));
    let template = &compilation.runtime_template;
    let replays = replays_chunks(compilation, chunk);
    let module = FederationRuntimeModule::new(template, &early, explains, *embed, replays, namespaces, holding, known);
    runtime_modules.push(module.boxed());
  }
  Ok(())
}

/// Whether chunks are scripts of a page, which arrive in any order: those that came before the runtime are put in place when
/// chunk loading starts.
fn replays_chunks(compilation: &Compilation, chunk: &ChunkUkey) -> bool {
  let graph = &compilation.build_chunk_graph_artifact;
  let options = graph.chunk_by_ukey.get(chunk).and_then(|chunk| chunk.get_entry_options(&graph.chunk_group_by_ukey));
  let loading = options.and_then(|options| options.chunk_loading.as_ref());
  let loading = loading.unwrap_or(&compilation.options.output.chunk_loading);
  matches!(loading, ChunkLoading::Enable(ChunkLoadingType::Jsonp | ChunkLoadingType::Custom(_)))
}
