//! Divides every chunk that is loaded for fallbacks and for something else.

use rspack_core::{ChunkUkey, Compilation};
use rspack_error::Result;

use super::{
  apply::apply,
  needs::Needs,
  plan::{Plan, plan},
  stuck::Stuck,
};
use crate::graph::Federated;

/// Takes the fallbacks out of such chunks. Gives those that could not be taken out.
pub(crate) async fn split_fallbacks(compilation: &mut Compilation, federated: &Federated) -> Result<Vec<Stuck>> {
  let needs = Needs::of(compilation, federated);
  let mut stuck = Vec::new();
  for chunk in mixed(compilation, &needs) {
    let Plan { division, members, immovable } = plan(compilation, federated, &needs, chunk);
    stuck.extend(Stuck::in_entry(compilation, &needs, chunk, immovable));
    apply(compilation, &needs, chunk, &members, division).await?;
  }
  Ok(stuck)
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
