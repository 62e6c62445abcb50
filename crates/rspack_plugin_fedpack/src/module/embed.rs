//! The module that starts the federation runtime.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_emit::{embed::Start, js::Expr};
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  BoxDependency, BoxModule, BuildContext, BuildInfo, BuildMeta, CodeGenerationResultBuilder, Compilation,
  DependenciesBlock, DependenciesBlockData, DependencyId, DependencyType, FactoryMetaStore, FreezeLock, Module,
  ModuleCodeGenerationContext, ModuleGraph, ModuleIdentifier, ModuleType, ResourceIdentifier, RuntimeGlobals,
  SourceType, impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::{federation_module, federation_module_basics};
use crate::dependency::{RequestDependency, federation_dependency};

/// A runtime plugin and the literal of its parameters.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct EmbeddedPlugin {
  pub request: String,
  pub params: Option<String>,
}

/// Asks for the module that starts the federation runtime. Carries all that the module says, so that a change of the
/// options is a change of the module.
#[cacheable]
#[derive(Debug)]
pub(crate) struct EmbedDependency {
  id: DependencyId,
  identifier: ResourceIdentifier,
  start: EmbeddedStart,
}

#[cacheable]
#[derive(Debug, Clone)]
struct EmbeddedStart {
  runtime: String,
  name: String,
  share_strategy: String,
  plugins: Vec<EmbeddedPlugin>,
  /// Literal of the places of all remotes.
  remotes: String,
}

impl EmbedDependency {
  /// `runtime` is the path of the runtime's module, `remotes` the literal of the places of all remotes.
  pub(crate) fn new(
    runtime: &str,
    name: &str,
    share_strategy: &str,
    plugins: Vec<EmbeddedPlugin>,
    remotes: Expr,
  ) -> Self {
    let start = EmbeddedStart {
      runtime: runtime.to_owned(),
      name: name.to_owned(),
      share_strategy: share_strategy.to_owned(),
      plugins,
      remotes: remotes.0,
    };
    Self { id: DependencyId::new(), identifier: "federation runtime".into(), start }
  }
}

federation_dependency!(EmbedDependency, DependencyType::ContainerEntry, Transitive);

/// Requires the federation runtime and its plugins, and starts it.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct EmbedModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  start: EmbeddedStart,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl EmbedModule {
  pub(crate) fn new(dependency: &EmbedDependency) -> Self {
    let start = dependency.start.clone();
    let plugins: Vec<_> =
      start.plugins.iter().map(|plugin| format!("{}?{:?}", plugin.request, plugin.params)).collect();
    let identifier =
      format!("federation runtime {} {} {} {}", start.name, start.share_strategy, plugins.join(" "), start.remotes);
    Self {
      dependencies_block: Default::default(),
      identifier: identifier.as_str().into(),
      lib_ident: "webpack/federation/runtime".to_owned(),
      readable_identifier: "federation runtime".to_owned(),
      start,
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
  federation_module_basics!(42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::JsDynamic
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::JavaScript]
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let requests = std::iter::once(&self.start.runtime).chain(self.start.plugins.iter().map(|plugin| &plugin.request));
    let edge = |request: &String| {
      BoxDependency::new(RequestDependency::new(DependencyType::FederationRuntime, request.clone())).into()
    };
    let edges = requests.map(edge).collect();
    Ok(BoxModule::new(self).with_dependencies(edges, vec![]))
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let requests = std::iter::once(&self.start.runtime).chain(self.start.plugins.iter().map(|plugin| &plugin.request));
    let edges = self.get_dependency_ids().zip(requests);
    let mut modules = edges.map(|(edge, request)| Expr(runtime_template.module_raw(compilation, edge, request, false)));
    let runtime = modules.next().unwrap_or_else(|| Expr("({})".to_owned()));
    let params = self.start.plugins.iter().map(|plugin| plugin.params.clone().map(Expr));
    let plugins = modules.zip(params).collect();
    let code = Start {
      require: &runtime_template.render_runtime_globals(&RuntimeGlobals::REQUIRE),
      runtime,
      name: &self.start.name,
      share_strategy: &self.start.share_strategy,
      plugins,
      remotes: Expr(self.start.remotes.clone()),
    }
    .emit();
    let mut result = CodeGenerationResultBuilder::default();
    result.add(SourceType::JavaScript, RawStringSource::from(code).boxed());
    Ok(result)
  }
}
