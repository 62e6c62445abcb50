//! The runtime module: the tables of the chunk, then the start of the federation runtime.

use async_trait::async_trait;
use rspack_core::{
  ChunkGraph, ChunkUkey, Compilation, ModuleIdentifier, RuntimeModule, RuntimeModuleGenerateContext,
  RuntimeModuleStage, RuntimeTemplate, impl_runtime_module,
};
use rspack_error::Result;

use super::tables::tables;
use crate::{
  module::EmbedModule,
  startup::{EarlyImport, EarlyImports},
};

/// One a runtime chunk.
#[impl_runtime_module]
#[derive(Debug)]
pub(crate) struct FederationRuntimeModule {
  /// Identifiers of the modules that are imported too early, and where; without a place where nobody reads it. As a list: the module goes into the cache.
  early: Vec<(String, String)>,
}

impl FederationRuntimeModule {
  /// The name sorts it behind the other modules of its stage: the public path and hot updates are there when runtime
  /// plugins are evaluated.
  pub(crate) fn new(template: &RuntimeTemplate, early: &EarlyImports, explains: bool) -> Self {
    let place = |early: &EarlyImport| if explains { early.place.clone() } else { String::new() };
    let early = early.iter().map(|(module, early)| (module.to_string(), place(early))).collect();
    Self::with_name(template, "start federation", early)
  }
}

#[async_trait]
impl RuntimeModule for FederationRuntimeModule {
  fn runtime_module_variables() -> &'static [&'static str] {
    &[]
  }

  /// Before chunk loading, which runs entries of chunks that arrived earlier than the runtime.
  fn stage(&self) -> RuntimeModuleStage {
    RuntimeModuleStage::Basic
  }

  async fn generate(&self, context: &RuntimeModuleGenerateContext<'_>) -> Result<String> {
    let Some(chunk) = self.chunk() else {
      return Ok(String::new());
    };
    let require = context.runtime_template.render_runtime_argument();
    let tables = tables(context, &chunk, &self.early).await?.emit(&require);
    let start = embed_id(context.compilation, &chunk)
      .map(|id| format!("{require}({});", fedpack_emit::js::Expr::literal(id).0))
      .unwrap_or_default();
    Ok(format!("{tables}\n{start}"))
  }
}

/// The module that starts the runtime, if it is in this chunk.
pub(crate) fn embedded_in(compilation: &Compilation, chunk: &ChunkUkey) -> Option<ModuleIdentifier> {
  let graph = compilation.get_module_graph();
  let mut modules = compilation.build_chunk_graph_artifact.chunk_graph.get_chunk_modules_identifier(chunk).iter();
  let is_embed = |id: &ModuleIdentifier| graph.module_by_identifier(id)?.downcast_ref::<EmbedModule>();
  modules.find(|id| is_embed(id).is_some()).copied()
}

fn embed_id(compilation: &Compilation, chunk: &ChunkUkey) -> Option<String> {
  let embed = embedded_in(compilation, chunk)?;
  ChunkGraph::get_module_id(&compilation.module_ids_artifact, embed).map(ToString::to_string)
}
