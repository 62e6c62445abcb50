//! When files are rendered.

use fedpack_config::merge::RuntimeKind;
use rspack_core::{Compilation, CompilationProcessAssets};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  assets::{ManifestInput, check_and_emit, early_imports, place_runtime, public_paths_of_page, tell_once},
  chunks::always_loaded,
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
};

#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_ADDITIONAL, tracing = false)]
pub(super) async fn report_once(&self, compilation: &mut Compilation) -> Result<()> {
  tell_once(compilation);
  Ok(())
}

/// After `OPTIMIZE_SIZE`, where minimizers run, and before `DEV_TOOLING`, where source maps are taken out of the files.
const PLACE_RUNTIME: i32 = Compilation::PROCESS_ASSETS_STAGE_DEV_TOOLING - 1;

#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = PLACE_RUNTIME, tracing = false)]
pub(super) async fn place_prebuilt(&self, compilation: &mut Compilation) -> Result<()> {
  if self.context.environment.minimizes { place_runtime(compilation) } else { Ok(()) }
}

/// With the parts alone, it is the application's business when it imports what, as in webpack.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_ADDITIONAL, tracing = false)]
pub(super) async fn report_early_imports(&self, compilation: &mut Compilation) -> Result<()> {
  let stages = self.stages();
  if self.context.runtime_kind == RuntimeKind::Federation
    && let Some(diagnostic) = early_imports(&stages.chunks.get()?.early_imports)
  {
    compilation.push_diagnostic(to_rspack(&diagnostic));
  }
  Ok(())
}

/// A public path may be made of the hash of the build.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_ADDITIONAL, tracing = false)]
pub(super) async fn report_public_paths(&self, compilation: &mut Compilation) -> Result<()> {
  let found = public_paths_of_page(&self.context, compilation).await;
  compilation.extend_diagnostics(found.iter().map(to_rspack));
  Ok(())
}

/// When files have their final names.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_AFTER_OPTIMIZE_HASH, tracing = false)]
pub(super) async fn report_always_loaded(&self, compilation: &mut Compilation) -> Result<()> {
  let stages = self.stages();
  let found = always_loaded(compilation, &stages.modules.get()?.federated, stages.chunk_work.take_stuck());
  compilation.extend_diagnostics(found.iter().map(to_rspack));
  Ok(())
}

/// After content hashes are real: the manifest names files as they are on disk.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_AFTER_OPTIMIZE_HASH, tracing = false)]
pub(super) async fn emit_manifests(&self, compilation: &mut Compilation) -> Result<()> {
  let stages = self.stages();
  let input = ManifestInput {
    context: &self.context,
    modules: stages.modules.get()?,
    chunks: stages.chunks.get()?,
    manifests: &self.caches.manifests,
    asset_hashes: &self.caches.asset_hashes,
    contracts: &self.caches.contracts,
  };
  check_and_emit(&input, compilation).await
}
