//! The files of the runtimes that a container loads where its page has none.

use fedpack_config::model::FederationConfig;
use rspack_core::Compilation;
use rustc_hash::FxHashSet;

use super::groups::Reach;
use crate::dependency::RUNTIME_CHUNKS;

/// Those of a plugin's container. No expose and no shared module has them: a consumer must not load them ahead, as most have a runtime.
pub(super) fn files(config: &FederationConfig, compilation: &Compilation) -> Vec<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let name = config.container.as_ref().map(|container| container.name.as_str());
  let Some(entry) = name.and_then(|name| artifact.entrypoints.get(name)) else { return Vec::new() };
  let loaded = RUNTIME_CHUNKS.iter().filter_map(|name| artifact.named_chunk_groups.get(*name));
  let loaded = loaded.filter_map(|group| artifact.chunk_group_by_ukey.get(group));
  let own = loaded.filter(|group| group.parents_iterable().any(|parent| parent == entry));
  own.flat_map(|group| Reach::new(compilation, Some(group), &FxHashSet::default()).sync_files()).collect()
}
