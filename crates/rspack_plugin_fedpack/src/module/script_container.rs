//! One location, in a list of locations, whose container the federation runtime loads.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_config::model::ShareScope;
use rspack_cacheable::{
  cacheable, cacheable_dyn,
  with::{As, AsVec},
};
use rspack_core::{
  BoxModule, BuildContext, BuildInfo, BuildMeta, ChunkUkey, CodeGenerationResultBuilder, Compilation,
  DependenciesBlockData, FactoryMetaStore, FreezeLock, Module, ModuleArgument, ModuleCodeGenerationContext,
  ModuleGraph, ModuleIdentifier, ModuleType, RuntimeGlobals, SourceType, impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::basics::{HashedText, federation_module, federation_module_basics};
use crate::cached::Text;

/// A module whose value is a promise of the container.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct ScriptContainerModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  name: String,
  url: String,
  #[cacheable(with = AsVec<As<Text>>)]
  share_scope: Vec<ShareScope>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl ScriptContainerModule {
  /// The container `name`, found through the remote entry or manifest at `url`.
  pub(crate) fn new(name: String, url: String, share_scope: Vec<ShareScope>) -> Self {
    let readable_identifier = format!("container ({}) {name}@{url}", share_scope.join(","));
    Self {
      dependencies_block: Default::default(),
      identifier: readable_identifier.as_str().into(),
      lib_ident: format!("webpack/container/reference/{name}@{url}"),
      readable_identifier,
      name,
      url,
      share_scope,
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, ..Default::default() }.into(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }
}

federation_module!(ScriptContainerModule);

#[cacheable_dyn]
#[async_trait]
impl Module for ScriptContainerModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::Fallback
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::JavaScript]
  }

  fn chunk_condition(&self, chunk: &ChunkUkey, compilation: &Compilation) -> Option<bool> {
    Some(super::container_list::is_entry_chunk(chunk, compilation))
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    Ok(BoxModule::new(self))
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let template = &mut context.runtime_template;
    let require = template.render_runtime_globals(&RuntimeGlobals::REQUIRE);
    let module = template.render_module_argument(ModuleArgument::Module);
    let code = fedpack_emit::fallback::emit_script(&require, &module, &self.name, &self.url, &self.share_scope);
    let mut result = CodeGenerationResultBuilder::default();
    result.add(SourceType::JavaScript, RawStringSource::from(code).boxed());
    Ok(result)
  }
}
