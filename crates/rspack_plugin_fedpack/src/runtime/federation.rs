//! The runtime module: the tables of the chunk, then the start of the federation runtime.

use async_trait::async_trait;
use rspack_core::{
  ChunkGraph, ChunkUkey, Compilation, ModuleIdentifier, RuntimeModule, RuntimeModuleGenerateContext,
  RuntimeModuleStage, RuntimeTemplate, impl_runtime_module,
};
use rspack_error::Result;

use super::tables::tables;
use crate::module::EmbedModule;

/// One a runtime chunk.
#[impl_runtime_module]
#[derive(Debug)]
pub(crate) struct FederationRuntimeModule {
  async_startup: Option<bool>,
}

impl FederationRuntimeModule {
  /// The name sorts it behind the other modules of its stage: the public path and hot updates are there when runtime
  /// plugins are evaluated.
  pub(crate) fn new(template: &RuntimeTemplate, async_startup: Option<bool>) -> Self {
    Self::with_name(template, "start federation", async_startup)
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
    let tables = tables(context, &chunk, self.async_startup).await?.emit(&require);
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
