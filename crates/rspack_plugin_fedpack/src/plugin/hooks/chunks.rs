//! While chunks are merged and split.

use rspack_core::{Compilation, CompilationAfterCodeGeneration, CompilationOptimizeChunks};
use rspack_error::{Diagnostic, Result};
use rspack_hook::plugin_hook;

use crate::{
  chunks::{ChunkArtifacts, Detached, hoist_runtime, keep_apart, let_merge, split_fallbacks},
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// Before the first of Rspack's own. Rspack begins again when an optimizer wishes so: what is out is put back first.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_BASIC - 1, tracing = false)]
pub(super) async fn detach(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let stages = self.stages();
  stages.chunk_work.take_detached().reattach(compilation);
  let detached = Detached::detach(compilation, &stages.modules.get()?.federated);
  stages.chunk_work.with(|pending| pending.detached = detached);
  Ok(None)
}

/// When chunks that are alike have been merged, and before chunks are merged to have fewer of them.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_ADVANCED - 1, tracing = false)]
pub(super) async fn forbid_merging(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let stages = self.stages();
  let federated = &stages.modules.get()?.federated;
  stages.chunk_work.with(|pending| {
    pending.kept_apart.extend(keep_apart(compilation, federated, &pending.detached));
  });
  Ok(None)
}

/// After `splitChunks`, and before consumed modules are put back: these follow the modules that import them.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_ADVANCED + 1, tracing = false)]
pub(super) async fn split(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let stages = self.stages();
  let stuck = split_fallbacks(compilation, &stages.modules.get()?.federated).await?;
  stages.chunk_work.with(|pending| pending.stuck = stuck);
  Ok(None)
}

/// After `splitChunks`, which would move the runtime out again.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_ADVANCED + 1, tracing = false)]
pub(super) async fn reattach_and_hoist(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let stages = self.stages();
  let_merge(compilation, stages.chunk_work.take_kept_apart());
  stages.chunk_work.take_detached().reattach(compilation);
  hoist_runtime(compilation, &stages.modules.get()?.federated, &self.caches.federation_globals);
  Ok(None)
}

/// The chunks are final and have their ids; runtime requirements come next.
#[plugin_hook(CompilationAfterCodeGeneration for FedpackPlugin, tracing = false)]
pub(super) async fn seal_chunks(&self, compilation: &Compilation, _diagnostics: &mut Vec<Diagnostic>) -> Result<()> {
  let stages = self.stages();
  let federated = &stages.modules.get()?.federated;
  stages.chunks.seal(ChunkArtifacts::of(compilation, federated, self.context.async_startup()))
}
