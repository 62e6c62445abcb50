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
  modules::{root_of, source_path},
};
use crate::{
  dependency::ExposedModules,
  federated::{Federated, modules},
  module::ContainerEntryModule,
};

/// An exposed module and what its block leads to.
pub(super) struct Exposed<'a> {
  pub expose: &'a ExposedModules,
  pub file: Option<String>,
  pub exports: Exports,
  pub reach: Reach<'a>,
}

/// What a module exports.
#[derive(Default)]
pub(super) struct Exports {
  pub names: Vec<String>,
  /// Whether there are no others.
  pub complete: bool,
}

impl Exposed<'_> {
  /// The fact for the manifest, with or without the files.
  pub(crate) fn fact(&self, analyze: bool) -> ExposeFact {
    let assets = match analyze {
      true => Assets::split(self.reach.sync_files(), self.reach.async_files()),
      false => Assets::default(),
    };
    ExposeFact {
      key: self.expose.key.clone(),
      imports: self.expose.requests.clone(),
      file: self.file.clone(),
      assets,
      exports: self.exports.names.clone(),
      exports_complete: self.exports.complete,
    }
  }
}

/// What the container of a plugin exposes.
pub(super) fn exposed<'a>(
  config: &FederationConfig,
  federated: &'a Federated,
  compilation: &'a Compilation,
) -> Vec<Exposed<'a>> {
  let Some(name) = config.container.as_ref().map(|container| container.name.as_str()) else {
    return Vec::new();
  };
  let graph = compilation.get_module_graph();
  let fallbacks = fallback_groups(federated, compilation);
  let containers = modules::<ContainerEntryModule>(&federated.containers, graph);
  let own = containers.filter(|(_, container)| container.contents.name == name);
  own
    .flat_map(|(_, container)| container.get_blocks().iter().zip(&container.contents.exposes))
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
  let module = module.map(|module| root_of(compilation, module));
  let group = artifact.chunk_graph.get_block_chunk_group(id, &artifact.chunk_group_by_ukey);
  Exposed {
    expose,
    file: module.and_then(|module| source_path(compilation, &module)),
    exports: module.map(|module| exports_of(compilation, &module)).unwrap_or_default(),
    reach: Reach::new(compilation, group, fallbacks),
  }
}

fn exports_of(compilation: &Compilation, module: &ModuleIdentifier) -> Exports {
  // Not known before modules were built, nor without `optimization.providedExports`.
  if compilation.exports_info_artifact.get_exports_info_optional(module).is_none() {
    return Exports::default();
  }
  let info = compilation.exports_info_artifact.get_exports_info_data(module);
  let found = compilation.get_module_graph().module_by_identifier(module);
  // Of other modules, what a consumer gets as `default` depends on how it asks.
  let is_esm = found.is_some_and(|module| module.build_meta().exports_type == BuildMetaExportsType::Namespace);
  match info.get_provided_exports() {
    ProvidedExports::ProvidedNames(names) => {
      Exports { names: names.iter().map(ToString::to_string).collect(), complete: is_esm }
    }
    ProvidedExports::ProvidedAll => {
      let known = info.exports().values().filter(|export| matches!(export.provided(), Some(ExportProvided::Provided)));
      Exports { names: known.filter_map(|export| export.name()).map(ToString::to_string).collect(), complete: false }
    }
    ProvidedExports::Unknown => Exports::default(),
  }
}
