//! Lets the code that runs an entry wait for the shared and remote modules that the entry imports statically.

use fedpack_emit::startup::{AsyncStartup, Exports};
use rspack_core::{
  ChunkUkey, Compilation, CompilationParams, CompilerCompilation, ModuleIdentifier, RuntimeCodeTemplate,
  RuntimeGlobals, RuntimeVariable,
  rspack_sources::{RawStringSource, Source, SourceExt},
};
use rspack_error::Result;
use rspack_hash::{RspackHash, RspackHasher};
use rspack_hook::plugin_hook;
use rspack_plugin_javascript::{JavascriptModulesChunkHash, JavascriptModulesRenderStartup, JsPlugin, RenderSource};

use crate::{
  parts::Flavor,
  plugin::{FedpackPlugin, FedpackPluginInner},
  startup::{Startup, startup},
};

#[plugin_hook(CompilerCompilation for FedpackPlugin, tracing = false)]
pub(super) async fn tap_rendering(&self, compilation: &mut Compilation, _params: &mut CompilationParams) -> Result<()> {
  // The plain runtime starts as webpack does: a static import of a shared module is an error.
  if self.flavor == Flavor::Federation {
    let hooks = JsPlugin::get_compilation_hooks_mut(compilation.id());
    let mut hooks = hooks.write().await;
    hooks.render_startup.tap(wait::new(self));
    hooks.chunk_hash.tap(hash::new(self));
  }
  Ok(())
}

/// Before libraries take the exports: what they take is then the promise.
#[plugin_hook(JavascriptModulesRenderStartup for FedpackPlugin, stage = -100, tracing = false)]
async fn wait(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  _module: &ModuleIdentifier,
  render_source: &mut RenderSource,
  template: &RuntimeCodeTemplate,
) -> Result<()> {
  if let Startup::Later(waiting) = startup(compilation, chunk, self.config.runtime.async_startup) {
    let code = render_source.source.source().into_string_lossy().into_owned();
    let startup = AsyncStartup {
      require: &template.render_runtime_globals(&RuntimeGlobals::REQUIRE),
      exports: &template.render_runtime_variable(&RuntimeVariable::Exports),
      federated: &waiting.federated,
      chunks: &waiting.chunks,
      library: Exports::of_library(waiting.library.as_deref()),
    };
    render_source.source = RawStringSource::from(startup.emit(&code)).boxed();
  }
  Ok(())
}

#[plugin_hook(JavascriptModulesChunkHash for FedpackPlugin, tracing = false)]
async fn hash(&self, compilation: &Compilation, chunk: &ChunkUkey, hasher: &mut RspackHasher) -> Result<()> {
  if let Startup::Later(waiting) = startup(compilation, chunk, self.config.runtime.async_startup) {
    format!("{waiting:?}").hash(hasher);
  }
  Ok(())
}
