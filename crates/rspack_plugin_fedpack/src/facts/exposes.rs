//! The exposed modules.

use fedpack_config::model::FederationConfig;
use fedpack_manifest::{Assets, ExposeFact};
use rspack_core::{
  AsyncDependenciesBlockIdentifier, BuildMetaExportsType, ChunkGroupUkey, Compilation, DependenciesBlock,
  ExportProvided, ModuleIdentifier, ProvidedExports,
};
use rustc_hash::FxHashSet;

use super::{
  groups::{Reach, fallback_groups},
  needs::NeedsByChunk,
};
use crate::{
  dependency::ExposedModules,
  graph::{Federated, modules, root_of, source_path},
  module::ContainerEntryModule,
};

/// An exposed module and what its block leads to.
pub(super) struct Exposed<'a> {
  pub expose: &'a ExposedModules,
  pub file: Option<String>,
  pub exports: ExposedExports,
  pub reach: Reach<'a>,
}

/// The exports of a module.
#[derive(Clone, Default)]
pub(super) struct ExposedExports {
  pub names: Vec<String>,
  /// Whether there are no others.
  pub complete: bool,
}

impl Exposed<'_> {
  /// The fact for the manifest, with the files if it is known what chunks need.
  pub(crate) fn fact(&self, needs: Option<&NeedsByChunk<'_>>) -> ExposeFact {
    let (assets, needs) = match needs {
      Some(needs) => (Assets::split(self.reach.sync_files(), self.reach.async_files()), needs.of(&self.reach)),
      None => Default::default(),
    };
    let expose = self.expose;
    let (key, imports, file) = (expose.key.clone(), expose.requests.clone(), self.file.clone());
    self.exports.clone().put_into(ExposeFact { key, imports, file, assets, needs, ..ExposeFact::default() })
  }
}

impl ExposedExports {
  /// The fact with these exports.
  pub(super) fn put_into(self, fact: ExposeFact) -> ExposeFact {
    ExposeFact { exports: self.names, exports_complete: self.complete, ..fact }
  }
}

/// The exposes of a plugin's container.
pub(super) fn exposed<'a>(
  config: &'a FederationConfig,
  federated: &'a Federated,
  compilation: &'a Compilation,
) -> Vec<Exposed<'a>> {
  let fallbacks = fallback_groups(federated, compilation);
  blocks(config, federated, compilation)
    .map(|(block, expose)| exposed_by(compilation, block, expose, &fallbacks))
    .collect()
}

/// The exports of a plugin's exposes, in the order of [`exposed`].
pub(super) fn exports<'a>(
  config: &'a FederationConfig,
  federated: &'a Federated,
  compilation: &'a Compilation,
) -> impl Iterator<Item = ExposedExports> + 'a {
  let module = |(block, _)| module_of(compilation, block);
  blocks(config, federated, compilation)
    .map(module)
    .map(|module| module.map(|module| exports_of(compilation, &module)).unwrap_or_default())
}

/// The blocks of the container of a plugin, each with what it exposes.
fn blocks<'a>(
  config: &'a FederationConfig,
  federated: &'a Federated,
  compilation: &'a Compilation,
) -> impl Iterator<Item = (&'a AsyncDependenciesBlockIdentifier, &'a ExposedModules)> {
  let name = config.container.as_ref().map(|container| container.name.as_str());
  let containers = modules::<ContainerEntryModule>(&federated.containers, compilation.get_module_graph());
  let own = containers.filter(move |(_, container)| Some(container.contents.name.as_str()) == name);
  own.flat_map(|(_, container)| container.get_blocks().iter().zip(&container.contents.exposes))
}

/// The module that an expose leads to.
fn module_of(compilation: &Compilation, block: &AsyncDependenciesBlockIdentifier) -> Option<ModuleIdentifier> {
  let graph = compilation.get_module_graph();
  let last = graph.block_by_id(block).and_then(|block| block.get_dependency_ids().last());
  let module = last.and_then(|dependency| graph.module_identifier_by_dependency_id(dependency));
  module.map(|module| root_of(compilation, module))
}

fn exposed_by<'a>(
  compilation: &'a Compilation,
  id: &AsyncDependenciesBlockIdentifier,
  expose: &'a ExposedModules,
  fallbacks: &FxHashSet<ChunkGroupUkey>,
) -> Exposed<'a> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let module = module_of(compilation, id);
  let group = artifact.chunk_graph.get_block_chunk_group(id, &artifact.chunk_group_by_ukey);
  Exposed {
    expose,
    file: module.and_then(|module| source_path(compilation, &module)),
    exports: module.map(|module| exports_of(compilation, &module)).unwrap_or_default(),
    reach: Reach::new(compilation, group, fallbacks),
  }
}

fn exports_of(compilation: &Compilation, module: &ModuleIdentifier) -> ExposedExports {
  // Not known before modules were built, nor without `optimization.providedExports`.
  if compilation.exports_info_artifact.get_exports_info_optional(module).is_none() {
    return ExposedExports::default();
  }
  let info = compilation.exports_info_artifact.get_exports_info_data(module);
  let found = compilation.get_module_graph().module_by_identifier(module);
  // Of other modules, what a consumer gets as `default` depends on how it asks.
  let is_esm = found.is_some_and(|module| module.build_meta().exports_type == BuildMetaExportsType::Namespace);
  match info.get_provided_exports() {
    ProvidedExports::ProvidedNames(names) => {
      ExposedExports { names: names.iter().map(ToString::to_string).collect(), complete: is_esm }
    }
    ProvidedExports::ProvidedAll => {
      let known = info.exports().values().filter(|export| matches!(export.provided(), Some(ExportProvided::Provided)));
      ExposedExports {
        names: known.filter_map(|export| export.name()).map(ToString::to_string).collect(),
        complete: false,
      }
    }
    ProvidedExports::Unknown => ExposedExports::default(),
  }
}
