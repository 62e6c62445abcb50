//! The exposed modules.

use fedpack_manifest::{Assets, ExposeFact};
use rspack_core::{AsyncDependenciesBlockIdentifier, ChunkGroupUkey, Compilation, DependenciesBlock};
use rustc_hash::FxHashSet;

use super::groups::{Reach, fallback_groups, source_path};
use crate::{dependency::ExposedModules, module::ContainerEntryModule, plugin::FedpackPluginInner};

/// An exposed module and what its block leads to.
pub(super) struct Exposed<'a> {
  pub expose: &'a ExposedModules,
  pub file: Option<String>,
  pub reach: Reach<'a>,
}

impl Exposed<'_> {
  /// The fact for the manifest, with or without the files.
  pub(crate) fn fact(&self, analyze: bool) -> ExposeFact {
    let assets = match analyze {
      true => Assets::split(self.reach.sync_files(), self.reach.async_files()),
      false => Assets::default(),
    };
    ExposeFact { key: self.expose.key.clone(), imports: self.expose.requests.clone(), file: self.file.clone(), assets }
  }
}

/// What the container of this plugin exposes.
pub(super) fn exposed<'a>(plugin: &FedpackPluginInner, compilation: &'a Compilation) -> Vec<Exposed<'a>> {
  let Some(name) = plugin.config.container.as_ref().map(|container| container.name.as_str()) else {
    return Vec::new();
  };
  let graph = compilation.get_module_graph();
  let fallbacks = fallback_groups(compilation);
  let containers = graph.modules().filter_map(|(_, module)| module.downcast_ref::<ContainerEntryModule>());
  let own = containers.filter(|container| container.contents.name == name);
  own
    .flat_map(|container| container.get_blocks().iter().zip(&container.contents.exposes))
    .map(|(block, expose)| exposed_by(compilation, block, expose, &fallbacks))
    .collect()
}

fn exposed_by<'a>(
  compilation: &'a Compilation,
  id: &AsyncDependenciesBlockIdentifier,
  expose: &'a ExposedModules,
  fallbacks: &FxHashSet<ChunkGroupUkey>,
) -> Exposed<'a> {
  let graph = compilation.get_module_graph();
  let artifact = &compilation.build_chunk_graph_artifact;
  let last = graph.block_by_id(id).and_then(|block| block.get_dependency_ids().last());
  let module = last.and_then(|edge| graph.module_identifier_by_dependency_id(edge));
  let group = artifact.chunk_graph.get_block_chunk_group(id, &artifact.chunk_group_by_ukey);
  Exposed {
    expose,
    file: module.and_then(|module| source_path(compilation, module)),
    reach: Reach::new(compilation, group, fallbacks),
  }
}
