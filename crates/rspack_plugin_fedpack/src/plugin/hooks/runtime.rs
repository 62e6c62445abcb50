//! While runtime chunks get their runtime modules, and entries their start.
//!
//! The chunk of modules that loaders execute comes while modules are still made. It federates nothing, and none of these looks at it.

use fedpack_config::merge::RuntimeKind;
use rspack_core::{
  ChunkUkey, Compilation, CompilationAdditionalChunkRuntimeRequirements, CompilationAdditionalTreeRuntimeRequirements,
  CompilationParams, CompilationRuntimeRequirementInTree, CompilerCompilation, ModuleIdentifier, RuntimeCodeTemplate,
  RuntimeGlobals, RuntimeModule, RuntimeModuleExt,
};
use rspack_error::Result;
use rspack_hash::{RspackHash, RspackHasher};
use rspack_hook::plugin_hook;
use rspack_plugin_javascript::{JavascriptModulesChunkHash, JavascriptModulesRenderStartup, JsPlugin, RenderSource};

use crate::{
  chunks::{Startup, is_build_time, startup},
  interop,
  plugin::{FedpackPlugin, FedpackPluginInner},
  runtime::{
    HotUpdatesRuntimeModule, RuntimeInput, federation_runtime, needs_hot_updates, own_runtime, render_startup,
    used_by_the_runtime,
  },
};

#[plugin_hook(CompilerCompilation for FedpackPlugin, tracing = false)]
pub(super) async fn tap_rendering(&self, compilation: &mut Compilation, _params: &mut CompilationParams) -> Result<()> {
  let hooks = JsPlugin::get_compilation_hooks_mut(compilation.id());
  let mut hooks = hooks.write().await;
  hooks.render_startup.tap(render::new(self));
  hooks.chunk_hash.tap(hash::new(self));
  Ok(())
}

/// After Rspack's plugins, which set the templates that ours stand before.
#[plugin_hook(CompilerCompilation for FedpackPlugin, stage = 100, tracing = false)]
pub(super) async fn add_templates(&self, compilation: &mut Compilation, _params: &mut CompilationParams) -> Result<()> {
  if !self.context.remotes.is_empty() || !self.context.shares.arena.is_empty() {
    interop::add_templates(compilation);
  }
  Ok(())
}

#[plugin_hook(CompilationAdditionalTreeRuntimeRequirements for FedpackPlugin, tracing = false)]
pub(super) async fn add_runtime(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  runtime_requirements: &mut RuntimeGlobals,
  runtime_modules: &mut Vec<Box<dyn RuntimeModule>>,
) -> Result<()> {
  if is_build_time(compilation, chunk) {
    return Ok(());
  }
  let stages = self.stages();
  let input = RuntimeInput {
    federated: &stages.modules.get()?.federated,
    chunks: stages.chunks.get()?,
    tables: &self.caches.tables,
    explains: self.context.runtime_kind == RuntimeKind::Federation,
    namespaces: runtime_requirements.contains(RuntimeGlobals::CREATE_FAKE_NAMESPACE_OBJECT),
  };
  if let Some(module) = federation_runtime(input, compilation, chunk) {
    runtime_requirements.insert(used_by_the_runtime());
    runtime_modules.push(module.boxed());
  }
  Ok(())
}

#[plugin_hook(CompilationAdditionalChunkRuntimeRequirements for FedpackPlugin, tracing = false)]
pub(super) async fn name_runtime(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  runtime_requirements: &mut RuntimeGlobals,
  _runtime_modules: &mut Vec<Box<dyn RuntimeModule>>,
) -> Result<()> {
  if is_build_time(compilation, chunk) {
    return Ok(());
  }
  if own_runtime(compilation, &self.stages().modules.get()?.federated, chunk).is_some() {
    runtime_requirements.insert(RuntimeGlobals::RUNTIME_ID);
  }
  Ok(())
}

#[plugin_hook(CompilationRuntimeRequirementInTree for FedpackPlugin, tracing = false)]
pub(super) async fn hand_on_updates(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  _all_runtime_requirements: &RuntimeGlobals,
  runtime_requirements: &RuntimeGlobals,
  _runtime_requirements_mut: &mut RuntimeGlobals,
  runtime_modules: &mut Vec<(ChunkUkey, Box<dyn RuntimeModule>)>,
) -> Result<Option<()>> {
  if is_build_time(compilation, chunk) {
    return Ok(None);
  }
  if needs_hot_updates(compilation, &self.stages().modules.get()?.federated, runtime_requirements) {
    runtime_modules.push((*chunk, HotUpdatesRuntimeModule::new(&compilation.runtime_template).boxed()));
  }
  Ok(None)
}

/// Before libraries take the exports: what they take is then the promise.
#[plugin_hook(JavascriptModulesRenderStartup for FedpackPlugin, stage = -100, tracing = false)]
async fn render(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  module: &ModuleIdentifier,
  render_source: &mut RenderSource,
  template: &RuntimeCodeTemplate,
) -> Result<()> {
  let (startup, own_runtime) = start_of(self, compilation, chunk)?;
  let source = render_source.source.clone();
  render_source.source =
    render_startup(compilation, (chunk, module), &startup, own_runtime.as_deref(), source, template);
  Ok(())
}

#[plugin_hook(JavascriptModulesChunkHash for FedpackPlugin, tracing = false)]
async fn hash(&self, compilation: &Compilation, chunk: &ChunkUkey, hasher: &mut RspackHasher) -> Result<()> {
  let (startup, own_runtime) = start_of(self, compilation, chunk)?;
  if let Startup::Later(waiting) = startup {
    waiting.hash(hasher);
  }
  own_runtime.hash(hasher);
  Ok(())
}

/// How the entries of a chunk start, and the id of the only runtime that starts them, if there are others.
fn start_of(
  plugin: &FedpackPluginInner,
  compilation: &Compilation,
  chunk: &ChunkUkey,
) -> Result<(Startup, Option<String>)> {
  if is_build_time(compilation, chunk) {
    return Ok((Startup::Now, None));
  }
  let stages = plugin.stages();
  let startup = startup(compilation, &stages.chunks.get()?.federated, chunk, plugin.context.async_startup());
  Ok((startup, own_runtime(compilation, &stages.modules.get()?.federated, chunk)))
}
