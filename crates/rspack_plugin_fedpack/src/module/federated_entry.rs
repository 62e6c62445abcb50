//! An entry that is itself a shared module, or one of a remote.

use std::sync::Arc;

use async_trait::async_trait;
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  BoxDependency, BoxModule, BuildContext, BuildInfo, BuildMeta, BuildMetaExportsType, CodeGenerationResultBuilder,
  Compilation, Context, DependenciesBlock, DependenciesBlockData, ExportsInfoArtifact, ExportsType, FactoryMetaStore,
  FreezeLock, Module, ModuleArgument, ModuleCodeGenerationContext, ModuleGraph, ModuleGraphCacheArtifact,
  ModuleIdentifier, ModuleLayer, ModuleType, SourceType, impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::basics::{HashedText, federation_module, federation_module_basics};
use crate::dependency::EntryTarget;

/// The module that an entry leads to.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct EntryModuleTarget {
  pub request: String,
  /// Where the request is resolved from.
  pub context: Context,
  pub layer: Option<ModuleLayer>,
  /// Whether the entry runs the file that this build brings along, whatever is shared.
  pub bypasses_share: bool,
}

/// Requires the federated module that an entry names, and hands out what that exports. Rspack runs entries that have code;
/// a shared or remote module has none of its own.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct FederatedEntryModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  target: EntryModuleTarget,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl FederatedEntryModule {
  /// `request` is what the entry names, in `folder`.
  pub(crate) fn new(request: &str, folder: &Context, target: EntryModuleTarget) -> Self {
    let name = folder.shorten(request);
    let layer = target.layer.as_ref().map(|layer| format!(" (layer: {layer})")).unwrap_or_default();
    let bypasses_share = if target.bypasses_share { " (past share)" } else { "" };
    Self {
      dependencies_block: Default::default(),
      identifier: format!("entry{layer}{bypasses_share}|{}|{}", target.request, target.context.as_str()).into(),
      lib_ident: format!("webpack/federation/entry/{name}"),
      readable_identifier: format!("entry {name}"),
      target,
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, top_level_declarations: Some(Default::default()), ..Default::default() }
        .into(),
      build_meta: BuildMeta::default().with_exports_type(BuildMetaExportsType::Dynamic).into(),
      source_map_kind: SourceMapKind::empty(),
    }
  }
}

federation_module!(FederatedEntryModule);

#[cacheable_dyn]
#[async_trait]
impl Module for FederatedEntryModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::JsDynamic
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::JavaScript]
  }

  fn get_layer(&self) -> Option<&ModuleLayer> {
    self.target.layer.as_ref()
  }

  fn get_exports_type(
    &self,
    graph: &ModuleGraph,
    cache: &ModuleGraphCacheArtifact,
    exports_info: &ExportsInfoArtifact,
    strict: bool,
  ) -> ExportsType {
    let target = self.get_dependency_ids().next().and_then(|dependency| graph.get_module_by_dependency_id(dependency));
    target.map_or(ExportsType::Dynamic, |target| target.get_exports_type(graph, cache, exports_info, strict))
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let EntryModuleTarget { request, context, layer, bypasses_share } = self.target.clone();
    let dependency = BoxDependency::new(EntryTarget::new(request, context, layer, bypasses_share));
    Ok(BoxModule::new(self).with_dependencies(vec![dependency.into()], vec![]))
  }

  /// Of a module with top-level `await`, the exports are a promise; who starts entries waits for it.
  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let mut result = CodeGenerationResultBuilder::default();
    if let Some(dependency) = self.get_dependency_ids().next() {
      let target = runtime_template.module_raw(compilation, dependency, &self.target.request, false);
      let module = runtime_template.render_module_argument(ModuleArgument::Module);
      result.add(SourceType::JavaScript, RawStringSource::from(format!("{module}.exports = {target};\n")).boxed());
    }
    Ok(result)
  }
}
