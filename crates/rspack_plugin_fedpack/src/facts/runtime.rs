//! The files of the runtime that a container loads where its page has none.

use fedpack_config::model::FederationConfig;
use rspack_core::Compilation;
use rustc_hash::FxHashSet;

use super::groups::Reach;
use crate::{
  graph::{Federated, modules},
  module::EmbedModule,
};

/// Those of a plugin's container. No expose and no shared module has them: a consumer must not load them ahead, as most have a runtime.
pub(super) fn files(config: &FederationConfig, federated: &Federated, compilation: &Compilation) -> Vec<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let groups = &artifact.chunk_group_by_ukey;
  let name = config.container.as_ref().map(|container| container.name.as_str());
  let Some(entry) = name.and_then(|name| artifact.entrypoints.get(name)) else { return Vec::new() };
  let starts = modules::<EmbedModule>(&federated.starts, compilation.get_module_graph());
  let loaded = starts.filter_map(|(_, start)| artifact.chunk_graph.get_block_chunk_group(start.own_runtime()?, groups));
  let own = loaded.filter(|group| group.parents_iterable().any(|parent| parent == entry));
  own.flat_map(|group| Reach::new(compilation, Some(group), &FxHashSet::default()).sync_files()).collect()
}
