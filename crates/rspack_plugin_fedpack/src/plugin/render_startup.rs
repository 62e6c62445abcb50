//! Lets the code that runs an entry wait for the shared and remote modules that the entry imports statically.

use fedpack_emit::{
  js::Expr,
  startup::{AsyncStartup, Exports},
};
use rspack_core::{
  ChunkGraph, ChunkLoading, ChunkLoadingType, ChunkUkey, Compilation, CompilationParams, CompilerCompilation,
  ModuleIdentifier, RuntimeCodeTemplate, RuntimeGlobals, RuntimeVariable,
  rspack_sources::{ConcatSource, RawStringSource, Source, SourceExt},
};
use rspack_error::Result;
use rspack_hash::{RspackHash, RspackHasher};
use rspack_hook::plugin_hook;
use rspack_plugin_javascript::{JavascriptModulesChunkHash, JavascriptModulesRenderStartup, JsPlugin, RenderSource};

use super::own_runtime::{leave_other_runtimes, own_runtime};
use crate::{
  interop,
  module::ContainerEntryModule,
  plugin::{FedpackPlugin, FedpackPluginInner},
  startup::{Startup, chunks_of_entries, startup},
};

#[plugin_hook(CompilerCompilation for FedpackPlugin, tracing = false)]
pub(super) async fn tap_rendering(&self, compilation: &mut Compilation, _params: &mut CompilationParams) -> Result<()> {
  let hooks = JsPlugin::get_compilation_hooks_mut(compilation.id());
  let mut hooks = hooks.write().await;
  hooks.render_startup.tap(wait::new(self));
  hooks.chunk_hash.tap(hash::new(self));
  Ok(())
}

/// After Rspack's plugins, which set the templates that ours stand before.
#[plugin_hook(CompilerCompilation for FedpackPlugin, stage = 100, tracing = false)]
pub(super) async fn add_templates(&self, compilation: &mut Compilation, _params: &mut CompilationParams) -> Result<()> {
  if !self.config.remotes.is_empty() || !self.config.shared.is_empty() {
    interop::add_templates(compilation);
  }
  Ok(())
}

/// A container that waits for nothing is handed out at once, also where Rspack starts the entries of another runtime chunk
/// asynchronously (`async-node`).
fn container_start(
  compilation: &Compilation,
  chunk: &ChunkUkey,
  module: &ModuleIdentifier,
  template: &RuntimeCodeTemplate,
) -> Option<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let is_container = |id: &ModuleIdentifier| {
    let module = compilation.get_module_graph().module_by_identifier(id);
    module.is_some_and(|module| module.downcast_ref::<ContainerEntryModule>().is_some())
  };
  let entries = artifact.chunk_graph.get_chunk_entry_modules(chunk);
  let has_runtime = artifact.chunk_by_ukey.expect_get(chunk).has_runtime(&artifact.chunk_group_by_ukey);
  let needs_nothing = chunks_of_entries(compilation, chunk)
    .iter()
    .all(|other| other == chunk || artifact.chunk_by_ukey.expect_get(other).has_runtime(&artifact.chunk_group_by_ukey));
  if has_runtime || !needs_nothing || entries.as_slice() != [*module] || !is_container(module) {
    return None;
  }
  let id = ChunkGraph::get_module_id(&compilation.module_ids_artifact, *module)?;
  let require = template.render_runtime_globals(&RuntimeGlobals::REQUIRE);
  let exports = template.render_runtime_variable(&RuntimeVariable::Exports);
  Some(format!("var {exports} = {require}({});\n", Expr::literal(id.as_str()).0))
}

/// Before libraries take the exports: what they take is then the promise.
#[plugin_hook(JavascriptModulesRenderStartup for FedpackPlugin, stage = -100, tracing = false)]
async fn wait(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  module: &ModuleIdentifier,
  render_source: &mut RenderSource,
  template: &RuntimeCodeTemplate,
) -> Result<()> {
  if let Startup::Later(waiting) = startup(compilation, &self.state(), chunk, self.async_startup()) {
    let code = render_source.source.source().into_string_lossy().into_owned();
    let startup = AsyncStartup {
      require: &template.render_runtime_globals(&RuntimeGlobals::REQUIRE),
      exports: &template.render_runtime_variable(&RuntimeVariable::Exports),
      own: &waiting.own,
      export: &waiting.export,
      federated: &waiting.federated,
      after: &waiting.after,
      library: Exports::of_library(waiting.library.as_deref()),
    };
    render_source.source = RawStringSource::from(startup.emit(&code)).boxed();
  } else if starts_on_demand(compilation)
    && let Some(code) = container_start(compilation, chunk, module, template)
  {
    render_source.source = RawStringSource::from(code).boxed();
  }
  if let Some(id) = own_runtime(compilation, &self.state(), chunk) {
    let leave = RawStringSource::from(leave_other_runtimes(&id, template)).boxed();
    render_source.source = ConcatSource::new([leave, render_source.source.clone()]).boxed();
  }
  Ok(())
}

/// Whether Rspack starts entries of another runtime chunk asynchronously.
fn starts_on_demand(compilation: &Compilation) -> bool {
  compilation.options.output.chunk_loading == ChunkLoading::Enable(ChunkLoadingType::AsyncNode)
}

#[plugin_hook(JavascriptModulesChunkHash for FedpackPlugin, tracing = false)]
async fn hash(&self, compilation: &Compilation, chunk: &ChunkUkey, hasher: &mut RspackHasher) -> Result<()> {
  if let Startup::Later(waiting) = startup(compilation, &self.state(), chunk, self.async_startup()) {
    format!("{waiting:?}").hash(hasher);
  }
  own_runtime(compilation, &self.state(), chunk).hash(hasher);
  Ok(())
}
