//! A shared module that is put into the share scope.

use std::sync::Arc;

use async_trait::async_trait;
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  BoxModule, BuildContext, BuildInfo, BuildMeta, CodeGenerationResultBuilder, Compilation, DependenciesBlockData,
  DependencyId, DependencyType, FactoryMetaStore, FreezeLock, Module, ModuleCodeGenerationContext, ModuleGraph,
  ModuleIdentifier, ModuleType, SourceType, impl_module_meta_info, impl_source_map_config,
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::{
  basics::{HashedText, federation_module, federation_module_basics},
  factories::ProvidedFactory,
  stand_in,
};
use crate::dependency::{Provision, RequestDependency, fallback_dependency};

/// The module that offers a module of this build to the share scope.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct ProvideSharedModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  pub provision: Arc<Provision>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl ProvideSharedModule {
  pub(crate) fn new(provision: Arc<Provision>) -> Self {
    let identifier = provision.identifier();
    Self {
      dependencies_block: Default::default(),
      lib_ident: format!("webpack/sharing/provide/{}/{}", provision.share_scope.join(","), provision.share_key),
      identifier: identifier.as_str().into(),
      readable_identifier: identifier,
      provision,
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, ..Default::default() }.into(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// The dependency on the provided module.
  pub(crate) fn provided_dependency<'a>(&'a self, graph: &'a ModuleGraph) -> Option<&'a DependencyId> {
    fallback_dependency(self, graph)
  }
}

federation_module!(ProvideSharedModule);

#[cacheable_dyn]
#[async_trait]
impl Module for ProvideSharedModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::ProvideShared
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::ShareInit]
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let Provision { request, eager, layer, .. } = &*self.provision;
    let dependency = RequestDependency::new(DependencyType::ProvideModuleForShared, request.clone());
    let (dependency, eager) = (dependency.in_layer(layer.clone()), *eager);
    Ok(stand_in::with_dependency(*self, dependency, eager))
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let mut result = CodeGenerationResultBuilder::default();
    if let Some(factory) = stand_in::factory(self, &self.provision.request, compilation, runtime_template) {
      result.data_mut().insert(ProvidedFactory(factory));
    }
    Ok(result)
  }
}
