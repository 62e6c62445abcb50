//! A list of locations for one container: the first that gives a container is taken.

use std::sync::Arc;

use async_trait::async_trait;
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  BoxDependency, BoxModule, BuildContext, BuildInfo, BuildMeta, ChunkGraph, ChunkUkey, CodeGenerationResultBuilder,
  Compilation, DependenciesBlock, DependenciesBlockData, DependencyType, FactoryMetaStore, FreezeLock, Module,
  ModuleArgument, ModuleCodeGenerationContext, ModuleGraph, ModuleIdentifier, ModuleType, RuntimeGlobals, SourceType,
  impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::basics::{HashedText, federation_module, federation_module_basics};
use crate::dependency::{ContainerLocation, FederationDependency, ModuleSpec, RequestDependency};

/// A module whose value is a promise of the first container in a list that can be had.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct ContainerListModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  locations: Vec<ContainerLocation>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl ContainerListModule {
  pub(crate) fn new(locations: &[ContainerLocation]) -> Self {
    let text = ContainerLocation::texts(locations);
    Self {
      dependencies_block: Default::default(),
      identifier: format!("containers {text}").into(),
      lib_ident: match locations {
        [first, others @ ..] => {
          format!("webpack/container/fallback/{}/and {} more", first.reference(), others.len())
        }
        [] => "webpack/container/fallback".to_owned(),
      },
      readable_identifier: format!("containers {text}"),
      locations: locations.to_vec(),
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, ..Default::default() }.into(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }
}

/// Modules that hold containers are loaded with the entry, so that sharing can be initialised with them.
pub(super) fn is_entry_chunk(chunk: &ChunkUkey, compilation: &Compilation) -> bool {
  compilation.build_chunk_graph_artifact.chunk_graph.get_number_of_entry_modules(chunk) > 0
}

federation_module!(ContainerListModule);

#[cacheable_dyn]
#[async_trait]
impl Module for ContainerListModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::Fallback
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::JavaScript]
  }

  fn chunk_condition(&self, chunk: &ChunkUkey, compilation: &Compilation) -> Option<bool> {
    Some(is_entry_chunk(chunk, compilation))
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let dependency = |location: &ContainerLocation| match location {
      ContainerLocation::Internal { request } => {
        BoxDependency::new(RequestDependency::new(DependencyType::RemoteToExternal, request.clone()))
      }
      location => BoxDependency::new(FederationDependency::new(ModuleSpec::Location(location.clone()))),
    };
    let dependencies = self.locations.iter().map(|location| dependency(location).into()).collect();
    Ok(BoxModule::new(self).with_dependencies(dependencies, vec![]))
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let graph = compilation.get_module_graph();
    let id = |dependency| {
      let module = graph.module_identifier_by_dependency_id(dependency)?;
      ChunkGraph::get_module_id(&compilation.module_ids_artifact, *module).map(ToString::to_string)
    };
    let ids: Vec<_> = self.get_dependency_ids().filter_map(id).collect();
    let require = runtime_template.render_runtime_globals(&RuntimeGlobals::REQUIRE);
    let module = runtime_template.render_module_argument(ModuleArgument::Module);
    let code = fedpack_emit::fallback::emit(&require, &module, &ids);
    let mut result = CodeGenerationResultBuilder::default();
    result.add(SourceType::JavaScript, RawStringSource::from(code).boxed());
    Ok(result)
  }
}
