//! The module that starts the federation runtime.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_config::model::ExposeKey;
use fedpack_emit::{embed::Start, js::Expr};
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  AsyncDependenciesBlock, BoxDependency, BoxModule, BuildContext, BuildInfo, BuildMeta, CodeGenerationResultBuilder,
  Compilation, DependenciesBlock, DependenciesBlockData, DependencyType, FactoryMetaStore, FreezeLock, Module,
  ModuleArgument, ModuleCodeGenerationContext, ModuleGraph, ModuleIdentifier, ModuleType, SourceType,
  impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::{
  basics::{HashedText, federation_module, federation_module_basics},
  emitted_policy::emitted,
};
use crate::dependency::{EmbeddedFallback, RequestDependency, RuntimeBootstrap};

/// Requires the federation runtime; its exports are a function that starts it, with the runtime plugins.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct EmbedModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  start: Arc<RuntimeBootstrap>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl EmbedModule {
  pub(crate) fn new(start: Arc<RuntimeBootstrap>) -> Self {
    Self {
      dependencies_block: Default::default(),
      identifier: start.identifier().into(),
      lib_ident: "webpack/federation/runtime".to_owned(),
      readable_identifier: "federation runtime".to_owned(),
      start,
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, top_level_declarations: Some(Default::default()), ..Default::default() }
        .into(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }
}

federation_module!(EmbedModule);

#[cacheable_dyn]
#[async_trait]
impl Module for EmbedModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::JsDynamic
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::JavaScript]
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let dependency = |request: &String| {
      BoxDependency::new(RequestDependency::new(DependencyType::FederationRuntime, request.clone())).into()
    };
    let dependencies = self.start.requests().map(dependency).collect();
    let block = |fallback: &EmbeddedFallback| {
      let dependency = RequestDependency::new(DependencyType::FederationRuntime, fallback.request.clone());
      let dependencies = vec![BoxDependency::new(dependency)];
      // Several exposes may have one fallback.
      let modifier = format!("{} {}", fallback.remote, fallback.expose.as_ref().map_or("", ExposeKey::as_str));
      Box::new(AsyncDependenciesBlock::new(self.identifier, None, Some(&modifier), dependencies, None)).into()
    };
    let blocks = self.start.fallbacks().map(block).collect();
    Ok(BoxModule::new(self).with_dependencies(dependencies, blocks))
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let dependencies = self.get_dependency_ids().zip(self.start.requests());
    // Comments name the request; an absolute one would name the folder that the build runs in.
    let fallbacks = self.get_blocks().iter().zip(self.start.fallbacks()).map(|(block, fallback)| {
      let request = compilation.options.context.shorten(&fallback.request);
      Expr(runtime_template.async_module_factory(block, &request, compilation))
    });
    let mut fallbacks = fallbacks.collect::<Vec<_>>().into_iter();
    let mut modules = dependencies
      .map(|(dependency, request)| Expr(runtime_template.module_raw(compilation, dependency, request, false)));
    let runtime = modules.next().unwrap_or_else(|| Expr("({})".to_owned()));
    let constants = if self.start.constants.is_some() { modules.next() } else { None };
    let policies =
      self.start.policies.iter().filter_map(|policy| emitted(policy, &mut modules, &mut fallbacks)).collect();
    let params = self.start.plugins.iter().map(|plugin| plugin.params.clone().map(Expr));
    let plugins = modules.zip(params).collect();
    let code = Start {
      module: &runtime_template.render_module_argument(ModuleArgument::Module),
      runtime,
      constants,
      name: &self.start.name,
      build: &self.start.build,
      share_strategy: &self.start.share_strategy,
      policies,
      plugins,
      remotes: Expr(self.start.remotes.clone()),
    }
    .emit();
    let mut result = CodeGenerationResultBuilder::default();
    result.add(SourceType::JavaScript, RawStringSource::from(code).boxed());
    Ok(result)
  }
}
