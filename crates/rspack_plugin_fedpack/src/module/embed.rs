//! The module that starts the federation runtime.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_config::model::ExposeKey;
use fedpack_emit::{
  embed::{Ability, RuntimeSource, Start},
  js::Expr,
};
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  AsyncDependenciesBlock, AsyncDependenciesBlockIdentifier, BoxDependency, BoxModule, BuildContext, BuildInfo,
  BuildMeta, ChunkGroupOptions, CodeGenerationResultBuilder, Compilation, DependenciesBlock, DependenciesBlockData,
  DependencyType, FactoryMetaStore, FreezeLock, GroupOptions, Module, ModuleArgument, ModuleCodeGenerationContext,
  ModuleCodeTemplate, ModuleGraph, ModuleIdentifier, ModuleType, SourceType, impl_module_meta_info,
  impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::{
  basics::{HashedText, federation_module, federation_module_basics},
  emitted_policy::emitted,
};
use crate::dependency::{EmbeddedFallback, LOADED, RUNTIME_CHUNK, RequestDependency, RuntimeBootstrap};

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
    let takes = start.takes_page_runtime();
    Self {
      dependencies_block: Default::default(),
      identifier: start.identifier().into(),
      lib_ident: if takes { "webpack/federation/page-runtime" } else { "webpack/federation/runtime" }.to_owned(),
      readable_identifier: if takes { "federation runtime of the page" } else { "federation runtime" }.to_owned(),
      start,
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, top_level_declarations: Some(Default::default()), ..Default::default() }
        .into(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// Whether it starts the runtime of the page.
  pub(crate) fn takes_page_runtime(&self) -> bool {
    self.start.takes_page_runtime()
  }

  /// Whether entries can wait for what they import statically.
  pub(crate) fn lets_entries_wait(&self) -> bool {
    self.start.static_imports.is_some()
  }

  /// The block of its own runtime, where that is loaded: behind those of the fallbacks.
  pub(crate) fn own_runtime(&self) -> Option<&AsyncDependenciesBlockIdentifier> {
    self.get_blocks().last().filter(|_| self.takes_page_runtime())
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
    let own_runtime = self.start.takes_page_runtime().then(|| {
      let dependency = BoxDependency::new(RequestDependency::new(
        DependencyType::FederationRuntime,
        format!("{}{LOADED}", self.start.runtime),
      ));
      let mut block = AsyncDependenciesBlock::new(self.identifier, None, Some(RUNTIME_CHUNK), vec![dependency], None);
      block.set_group_options(GroupOptions::ChunkGroup(
        ChunkGroupOptions::default().name_optional(Some(RUNTIME_CHUNK.to_owned())),
      ));
      Box::new(block).into()
    });
    let blocks = self.start.fallbacks().map(block).chain(own_runtime).collect();
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
    let load = self.own_runtime().map(|block| loader(block, &self.start.runtime, compilation, runtime_template));
    let mut modules = dependencies
      .map(|(dependency, request)| Expr(runtime_template.module_raw(compilation, dependency, request, false)));
    let runtime = runtime_source(&self.start, load, &mut modules);
    let static_imports = self.start.static_imports.as_ref().and_then(|_| modules.next());
    let policies =
      self.start.policies.iter().filter_map(|policy| emitted(policy, &mut modules, &mut fallbacks)).collect();
    let params = self.start.plugins.iter().map(|plugin| plugin.params.clone().map(Expr));
    let plugins = modules.zip(params).collect();
    let code = Start {
      module: &runtime_template.render_module_argument(ModuleArgument::Module),
      runtime,
      name: &self.start.name,
      build: &self.start.build,
      share_strategy: &self.start.share_strategy,
      static_imports,
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

/// Where the runtime of `start` comes from. Takes the expressions of its modules, in the order of the requests; `load` is there if it may
/// be loaded.
fn runtime_source<'a>(
  start: &'a RuntimeBootstrap,
  load: Option<Expr>,
  modules: &mut impl Iterator<Item = Expr>,
) -> RuntimeSource<'a> {
  let mut next = || modules.next().unwrap_or_else(|| Expr("({})".to_owned()));
  let ability = start.page.as_ref().map(|page| Ability { remotes: &page.remotes, shared: page.shared });
  match (load, ability) {
    (Some(load), Some(ability)) => {
      let (constants, take) = (next(), next());
      RuntimeSource::Page { take, load, constants, ability }
    }
    (_, ability) => {
      let factory = next();
      if start.constants.is_none() {
        return RuntimeSource::Module(factory);
      }
      let constants = next();
      RuntimeSource::Prebuilt { factory, constants, publish: ability.map(|ability| (next(), ability)) }
    }
  }
}

/// A function that loads the runtime at `path`, the module of a block, and gives a promise of it.
fn loader(
  block: &AsyncDependenciesBlockIdentifier,
  path: &str,
  compilation: &Compilation,
  template: &mut ModuleCodeTemplate,
) -> Expr {
  let loaded = template.block_promise(Some(block), compilation, "");
  let graph = compilation.get_module_graph();
  let dependency = graph.block_by_id(block).and_then(|block| block.get_dependency_ids().next());
  let request = compilation.options.context.shorten(path);
  let runtime = dependency.map_or_else(String::new, |id| template.module_raw(compilation, id, &request, false));
  let runtime = template.returning_function(&runtime, "");
  Expr(template.returning_function(&format!("{loaded}.then({runtime})"), ""))
}
