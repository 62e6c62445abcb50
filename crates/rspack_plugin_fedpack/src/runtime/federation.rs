//! The runtime module: the tables of the chunk, then the start of the federation runtime.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_cache::Fingerprint;
use rspack_cacheable::with::Skip;
use rspack_core::{
  ChunkGraph, ModuleIdentifier, RuntimeGlobals, RuntimeModule, RuntimeModuleGenerateContext, RuntimeModuleStage,
  RuntimeTemplate, impl_runtime_module,
};
use rspack_error::Result;

use super::tables::tables;
use crate::{cache::TableTexts, chunks::FederatedChunks, graph::Federated};

/// One a runtime chunk.
#[impl_runtime_module]
#[derive(Debug)]
pub(crate) struct FederationRuntimeModule {
  /// Identifiers of the modules that are imported too early, and where; without a location where nobody reads it. As a list: the module goes into the cache.
  early: Vec<(String, String)>,
  /// The module that starts the runtime.
  embed: ModuleIdentifier,
  /// Whether chunks of a page may have arrived before the runtime, and run when chunk loading starts.
  replays: bool,
  /// Whether a module of its chunks needs namespaces made ([`fedpack_emit::namespace`]).
  namespaces: bool,
  /// Which chunks hold federation modules; looked up again where the module comes from a cache.
  #[cacheable(with = Skip)]
  holding: Option<Arc<FederatedChunks>>,
  /// The tables of the last compilation, with what they are made of.
  #[cacheable(with = Skip)]
  known: Option<(Fingerprint, Arc<TableTexts>)>,
}

impl FederationRuntimeModule {
  /// The name sorts it behind the other modules of its stage: the public path and hot updates are there when runtime
  /// plugins are evaluated.
  pub(crate) fn new(
    template: &RuntimeTemplate,
    early: Vec<(String, String)>,
    embed: ModuleIdentifier,
    replays: bool,
    namespaces: bool,
    holding: Arc<FederatedChunks>,
    known: (Fingerprint, Arc<TableTexts>),
  ) -> Self {
    Self::with_name(template, "start federation", early, embed, replays, namespaces, Some(holding), Some(known))
  }
}

#[async_trait]
impl RuntimeModule for FederationRuntimeModule {
  fn runtime_module_variables() -> &'static [&'static str] {
    &[]
  }

  /// Behind chunk loading, whose handlers runtime plugins may wrap (`@module-federation/node` does); before it where it runs
  /// entries of chunks that arrived earlier than the runtime.
  fn stage(&self) -> RuntimeModuleStage {
    if self.replays { RuntimeModuleStage::Basic } else { RuntimeModuleStage::Trigger }
  }

  async fn generate(&self, context: &RuntimeModuleGenerateContext<'_>) -> Result<String> {
    let Some(chunk) = self.chunk() else {
      return Ok(String::new());
    };
    let id = context.compilation.build_chunk_graph_artifact.chunk_by_ukey.get(&chunk).and_then(|chunk| chunk.id());
    let known = id.zip(self.known.as_ref());
    if let Some(text) = known.and_then(|(id, (basis, texts))| texts.get(id.as_str(), |known| known == basis)) {
      return Ok(text.to_string());
    }
    let require = context.runtime_template.render_runtime_argument();
    let holding = self.holding.clone().unwrap_or_else(|| {
      let federated = Federated::of(context.compilation.get_module_graph());
      Arc::new(FederatedChunks::of(context.compilation, &federated))
    });
    let tables = tables(context, &chunk, &self.early, &holding).await?.emit(&require);
    let start = ChunkGraph::get_module_id(&context.compilation.module_ids_artifact, self.embed)
      .map(|id| format!("{require}({})({require});", fedpack_emit::js::Expr::literal(id.as_str()).0))
      .unwrap_or_default();
    let namespaces = if self.namespaces {
      let fake = context.runtime_template.render_runtime_globals(&RuntimeGlobals::CREATE_FAKE_NAMESPACE_OBJECT);
      format!("\n{}", fedpack_emit::namespace::define(&require, &fake))
    } else {
      String::new()
    };
    let text = format!("{tables}{namespaces}\n{start}");
    if let Some((id, (basis, texts))) = known {
      texts.keep(id.to_string(), *basis, text.as_str().into());
    }
    Ok(text)
  }
}
