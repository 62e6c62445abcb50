//! The container: a module whose exports are `get` and `init`.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_config::model::ExposeKey;
use fedpack_emit::{container::ContainerFace, js::Expr};
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  AsyncDependenciesBlock, BoxDependency, BoxModule, BuildContext, BuildInfo, BuildMeta, BuildMetaExportsType,
  ChunkGroupOptions, CodeGenerationResultBuilder, Compilation, DependenciesBlock, DependenciesBlockData, Dependency,
  DependencyId, ExportsArgument, FactoryMetaStore, FreezeLock, GroupOptions, Module, ModuleCodeGenerationContext,
  ModuleCodeTemplate, ModuleDependency, ModuleGraph, ModuleIdentifier, ModuleType, RuntimeGlobals, SourceType,
  StaticExportsDependency, StaticExportsSpec, impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::basics::{HashedText, federation_module, federation_module_basics};
use crate::dependency::{Contents, ExposedModules, RequestDependency};

/// The module of a container entry.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct ContainerEntryModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  /// One asynchronous block for each expose, in this order.
  pub contents: Arc<Contents>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl ContainerEntryModule {
  pub(crate) fn new(contents: Arc<Contents>) -> Self {
    Self {
      dependencies_block: Default::default(),
      identifier: contents.identifier().into(),
      lib_ident: format!("webpack/container/entry/{}", contents.name),
      readable_identifier: "container entry".to_owned(),
      contents,
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, top_level_declarations: Some(Default::default()), ..Default::default() }
        .into(),
      build_meta: BuildMeta::default().with_exports_type(BuildMetaExportsType::Namespace).into(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  fn block(&self, expose: &ExposedModules) -> AsyncDependenciesBlock {
    let dependency = |request: &String| BoxDependency::new(RequestDependency::of_expose(&expose.key, request.clone()));
    let dependencies = expose.requests.iter().map(dependency).collect();
    let mut block = AsyncDependenciesBlock::new(self.identifier, None, Some(expose.key.as_str()), dependencies, None);
    let options = ChunkGroupOptions::default().name_optional(expose.chunk_name.clone());
    block.set_group_options(GroupOptions::ChunkGroup(options));
    block
  }

  /// Expose key → function that loads the modules and gives a promise of the factory that evaluates them.
  fn modules(&self, compilation: &Compilation, template: &mut ModuleCodeTemplate) -> Vec<(ExposeKey, Expr)> {
    let graph = compilation.get_module_graph();
    let blocks = self.get_blocks().iter().zip(&self.contents.exposes);
    let factory = |(id, expose): (&_, &ExposedModules)| {
      let dependencies = graph.block_by_id(id)?.get_dependencies();
      let dependencies: Vec<_> =
        dependencies.iter().filter_map(|dependency| dependency.downcast_ref::<RequestDependency>()).collect();
      let body = if dependencies.iter().any(|dependency| graph.get_module_by_dependency_id(dependency.id()).is_none()) {
        template.throw_missing_module_error_block(&expose.requests.join(", "))
      } else {
        let loaded = template.block_promise(Some(id), compilation, "");
        let modules: Vec<_> = dependencies
          .iter()
          .map(|dependency| template.module_raw(compilation, dependency.id(), dependency.request(), false))
          .collect();
        match dependencies.iter().any(|dependency| is_async(compilation, dependency.id())) {
          true => evaluated_in_order(&loaded, &modules, template),
          false => {
            let factory = template.returning_function(&modules.join(", "), "");
            format!("return {loaded}.then({});", template.returning_function(&factory, ""))
          }
        }
      };
      Some((expose.key.clone(), Expr(template.basic_function("", &body))))
    };
    blocks.filter_map(factory).collect()
  }
}

/// Whether the module that a dependency leads to evaluates asynchronously, as one with top-level `await` does.
fn is_async(compilation: &Compilation, dependency: &DependencyId) -> bool {
  let module = compilation.get_module_graph().module_identifier_by_dependency_id(dependency);
  module.is_some_and(|module| ModuleGraph::is_async(&compilation.async_modules_artifact, module))
}

/// Evaluates modules one after the other before the factory is handed out: whoever imports one statically gets its exports,
/// and not a promise of them.
fn evaluated_in_order(loaded: &str, modules: &[String], template: &mut ModuleCodeTemplate) -> String {
  let steps: String =
    modules.iter().map(|module| format!(".then({})", template.returning_function(module, ""))).collect();
  let factory = template.returning_function("exports", "");
  format!("return {loaded}{steps}.then({});", template.returning_function(&factory, "exports"))
}

federation_module!(ContainerEntryModule);

#[cacheable_dyn]
#[async_trait]
impl Module for ContainerEntryModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0, |module| module.contents.text());

  fn module_type(&self) -> &ModuleType {
    &ModuleType::JsDynamic
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::JavaScript, SourceType::Expose]
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let exports = StaticExportsSpec::Array(vec!["get".into(), "init".into()]);
    let exports = BoxDependency::new(StaticExportsDependency::new(exports, false));
    let blocks = self.contents.exposes.iter().map(|expose| Box::new(self.block(expose)).into()).collect();
    Ok(BoxModule::new(self).with_dependencies(vec![exports.into()], blocks))
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let modules = self.modules(compilation, runtime_template);
    let code = ContainerFace {
      require: &runtime_template.render_runtime_globals(&RuntimeGlobals::REQUIRE),
      exports: &runtime_template.render_exports_argument(ExportsArgument::Exports),
      define_getters: &runtime_template.render_runtime_globals(&RuntimeGlobals::DEFINE_PROPERTY_GETTERS),
      share_scope: &self.contents.share_scope,
      modules,
    }
    .emit();
    let mut result = CodeGenerationResultBuilder::default();
    result.add(SourceType::JavaScript, RawStringSource::from(code).boxed());
    result.add(SourceType::Expose, RawStringSource::from_static("").boxed());
    Ok(result)
  }
}
