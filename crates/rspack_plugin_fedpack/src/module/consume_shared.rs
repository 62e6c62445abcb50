//! A shared module that is taken from the share scope.

use std::sync::Arc;

use async_trait::async_trait;
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  BoxModule, BuildContext, BuildInfo, BuildMeta, BuildMetaExportsType, CodeGenerationResultBuilder, Compilation,
  Context, DependenciesBlockData, DependencyId, DependencyType, ExportsInfoArtifact, ExportsType, FactoryMetaStore,
  FreezeLock, Module, ModuleCodeGenerationContext, ModuleGraph, ModuleGraphCacheArtifact, ModuleIdentifier, ModuleRef,
  ModuleType, SourceType, impl_module_meta_info, impl_source_map_config,
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::{
  basics::{HashedText, federation_module, federation_module_basics},
  consumption::Consumption,
  factories::FallbackFactory,
  stand_in,
};
use crate::dependency::{RequestDependency, fallback_dependency};

/// The module that an import of a shared module means.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct ConsumeSharedModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  context: Context,
  pub consumption: Arc<Consumption>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl ConsumeSharedModule {
  /// A consumed module whose fallback is resolved from `context`.
  pub(crate) fn new(context: Context, consumption: Consumption) -> Self {
    let identifier = consumption.identifier();
    Self {
      dependencies_block: Default::default(),
      lib_ident: consumption.lib_ident(),
      identifier: identifier.as_str().into(),
      readable_identifier: identifier,
      context,
      consumption: Arc::new(consumption),
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: Default::default(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// Another one that is the same: each import makes a module, of which the graph keeps the first.
  pub(crate) fn another(&self) -> Self {
    Self {
      dependencies_block: Default::default(),
      lib_ident: self.lib_ident.clone(),
      identifier: self.identifier,
      readable_identifier: self.readable_identifier.clone(),
      context: self.context.clone(),
      consumption: Arc::clone(&self.consumption),
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: Default::default(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// Where the fallback is resolved from.
  pub(crate) fn fallback_context(&self) -> &Context {
    &self.context
  }

  /// The dependency on the fallback.
  pub(crate) fn fallback_dependency<'a>(&'a self, graph: &'a ModuleGraph) -> Option<&'a DependencyId> {
    fallback_dependency(self, graph)
  }

  fn fallback_module<'a>(&'a self, graph: &'a ModuleGraph) -> Option<&'a ModuleRef> {
    self.fallback_dependency(graph).and_then(|dependency| graph.get_module_by_dependency_id(dependency))
  }

  /// Whether what this module exports has to be turned into a namespace where it is imported as a whole: as Rspack does for the
  /// fallback if it isn't shared, and where no fallback tells.
  pub(crate) fn may_need_namespace(
    &self,
    graph: &ModuleGraph,
    cache: &ModuleGraphCacheArtifact,
    exports_info: &ExportsInfoArtifact,
  ) -> bool {
    let of_fallback =
      self.fallback_module(graph).map(|module| module.get_exports_type(graph, cache, exports_info, false));
    matches!(of_fallback, None | Some(ExportsType::DefaultOnly | ExportsType::DefaultWithNamed))
  }
}

federation_module!(ConsumeSharedModule);

#[cacheable_dyn]
#[async_trait]
impl Module for ConsumeSharedModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::ConsumeShared
  }

  /// Rspack's hashes of the importers cover this list and [`ExportsType`]. What importers write follows from whether the fallback
  /// has exports that Rspack knows as well, so that is in the list, by a type that nothing is rendered for.
  fn source_types(&self, graph: &ModuleGraph) -> &[SourceType] {
    match self.fallback_module(graph).map(|fallback| fallback.build_meta().exports_type()) {
      Some(BuildMetaExportsType::Default) => &[SourceType::ConsumeShared, SourceType::Unknown],
      _ => &[SourceType::ConsumeShared],
    }
  }

  fn get_context(&self) -> Option<Box<Context>> {
    Some(Box::new(self.context.clone()))
  }

  /// A consumed module looks to its importers as its fallback does, where every provider must look like that: a fallback
  /// that is CommonJS does not keep an ES module from being what comes at run time.
  fn get_exports_type(
    &self,
    graph: &ModuleGraph,
    cache: &ModuleGraphCacheArtifact,
    exports_info: &ExportsInfoArtifact,
    strict: bool,
  ) -> ExportsType {
    let of_fallback =
      self.fallback_module(graph).map(|module| module.get_exports_type(graph, cache, exports_info, strict));
    match of_fallback {
      Some(ExportsType::DefaultOnly | ExportsType::DefaultWithNamed) if !strict => ExportsType::Dynamic,
      Some(of_fallback) => of_fallback,
      None => ExportsType::Dynamic,
    }
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let consumption = Arc::clone(&self.consumption);
    Ok(match &consumption.fallback {
      Some(fallback) => {
        let kind = DependencyType::ConsumeSharedFallback;
        let dependency = RequestDependency::new(kind, fallback.request.clone()).in_layer(consumption.layer.clone());
        stand_in::with_dependency(*self, dependency, consumption.eager)
      }
      None => BoxModule::new(self),
    })
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let fallback = self.consumption.fallback.as_ref();
    let factory = fallback.and_then(|fallback| stand_in::factory(self, &fallback.name, compilation, runtime_template));
    let mut result = CodeGenerationResultBuilder::default();
    result.data_mut().insert(FallbackFactory(factory));
    Ok(result)
  }
}
