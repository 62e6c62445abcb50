//! Takes the fallbacks of shared modules out of chunks that are loaded for something else.
//!
//! A cache group of `splitChunks` (Rsbuild's `lib-react`, a `vendor` of all packages) puts them together with what isn't shared, and
//! every page and exposed module that needs one module of the chunk loads all. Looked at are only chunks that fallbacks are loaded
//! with; what each chunk group needs is what the code splitter put into it, before chunks were put together.

mod apply;
mod needs;
mod plan;
mod stuck;

use rspack_core::{ChunkUkey, Compilation, CompilationOptimizeChunks};
use rspack_error::Result;
use rspack_hook::plugin_hook;

pub(crate) use self::stuck::{Stuck, diagnostics};
use self::{
  apply::apply,
  needs::Needs,
  plan::{Plan, plan},
};
use crate::plugin::{FedpackPlugin, FedpackPluginInner};

/// After `splitChunks`, and before consumed modules are put back: these follow the modules that import them.
#[plugin_hook(CompilationOptimizeChunks for FedpackPlugin, stage = Compilation::OPTIMIZE_CHUNKS_STAGE_ADVANCED + 1, tracing = false)]
pub(super) async fn split_fallbacks(&self, compilation: &mut Compilation) -> Result<Option<bool>> {
  let state = self.state();
  let federated = state.federated(compilation);
  let needs = Needs::of(compilation, federated);
  let mut stuck = Vec::new();
  for chunk in mixed(compilation, &needs) {
    let Plan { division, members, immovable } = plan(compilation, federated, &needs, chunk);
    stuck.extend(Stuck::in_entry(compilation, &needs, chunk, immovable));
    apply(compilation, &needs, chunk, &members, division).await?;
  }
  state.keep_stuck(stuck);
  Ok(None)
}

/// The chunks that are loaded for fallbacks and for something else, or for the fallbacks of several shared modules. In an order that
/// is the same each time.
fn mixed(compilation: &Compilation, needs: &Needs) -> Vec<ChunkUkey> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let groups = needs.fallback_groups().filter_map(|group| artifact.chunk_group_by_ukey.get(group));
  let mut found: Vec<_> = groups.flat_map(|group| group.chunks.iter().copied()).collect();
  found.sort_unstable();
  found.dedup();
  let is_mixed = |chunk: &ChunkUkey| {
    let Some(chunk) = artifact.chunk_by_ukey.get(chunk) else { return false };
    let mut shares = chunk.groups().iter().map(|group| needs.shares(group));
    let first = shares.next().flatten();
    first.is_none() || shares.any(|shares| shares != first)
  };
  found.retain(is_mixed);
  // Chunks are numbered as they are made, which is not in the same order in each build.
  found.sort_by_cached_key(|chunk| {
    let chunk = artifact.chunk_by_ukey.get(chunk);
    let groups = chunk.into_iter().flat_map(|chunk| chunk.groups());
    let first = groups.filter_map(|group| artifact.chunk_group_by_ukey.get(group)?.index).min();
    (chunk.and_then(|chunk| chunk.name()).map(str::to_owned), first)
  });
  found
}
