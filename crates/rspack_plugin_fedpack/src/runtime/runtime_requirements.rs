//! The runtime module of a chunk that runs first.

use std::sync::Arc;

use fedpack_cache::Fingerprint;
use rspack_core::{ChunkGraph, ChunkLoading, ChunkLoadingType, ChunkUkey, Compilation, RuntimeGlobals};

use super::{federation::FederationRuntimeModule, tables::named_importers};
use crate::{
  cache::TableTexts,
  chunks::{ChunkArtifacts, EarlyImport, EarlyImports},
  graph::Federated,
};

/// The input of the runtime module, beside the chunk.
pub(crate) struct RuntimeInput<'a> {
  pub federated: &'a Federated,
  pub chunks: &'a ChunkArtifacts,
  pub tables: &'a Arc<TableTexts>,
  /// Whether somebody reads why an import comes too early.
  pub explains: bool,
  /// Whether a module of the chunks needs namespaces made.
  pub namespaces: bool,
}

/// The parts of `__webpack_require__` that the embedded runtime and the upstream bundler runtime use.
pub(crate) fn used_by_the_runtime() -> RuntimeGlobals {
  RuntimeGlobals::MODULE_FACTORIES
    | RuntimeGlobals::MODULE_CACHE
    | RuntimeGlobals::HAS_OWN_PROPERTY
    | RuntimeGlobals::REQUIRE
}

/// The runtime module of a chunk that holds the start of the runtime.
pub(crate) fn federation_runtime(
  RuntimeInput { federated, chunks, tables, explains, namespaces }: RuntimeInput<'_>,
  compilation: &Compilation,
  chunk: &ChunkUkey,
) -> Option<FederationRuntimeModule> {
  let graph = &compilation.build_chunk_graph_artifact.chunk_graph;
  let embed = federated.starts.iter().find(|start| graph.is_module_in_chunk(start, *chunk))?;
  let early: Vec<_> = chunks.early_imports.iter().map(|(module, early)| (module.as_str(), early)).collect();
  let id = ChunkGraph::get_module_id(&compilation.module_ids_artifact, *embed).map(|id| id.as_str());
  let basis = Fingerprint::of((chunks.shape, early, id, named_importers(compilation, federated), namespaces));
  Some(FederationRuntimeModule::new(
    &compilation.runtime_template,
    located(&chunks.early_imports, explains),
    *embed,
    replays_chunks(compilation, chunk),
    namespaces,
    Arc::clone(&chunks.federated),
    (basis, Arc::clone(tables)),
  ))
}

/// The modules that are imported too early, each with where that is, if somebody reads it.
fn located(early: &EarlyImports, explains: bool) -> Vec<(String, String)> {
  let location = |early: &EarlyImport| if explains { early.location.clone() } else { String::new() };
  early.iter().map(|(module, early)| (module.to_string(), location(early))).collect()
}

/// Whether chunks are scripts of a page, which arrive in any order: those that came before the runtime are put in place when
/// chunk loading starts.
fn replays_chunks(compilation: &Compilation, chunk: &ChunkUkey) -> bool {
  let graph = &compilation.build_chunk_graph_artifact;
  let options = graph.chunk_by_ukey.get(chunk).and_then(|chunk| chunk.get_entry_options(&graph.chunk_group_by_ukey));
  let loading = options.and_then(|options| options.chunk_loading.as_ref());
  let loading = loading.unwrap_or(&compilation.options.output.chunk_loading);
  matches!(loading, ChunkLoading::Enable(ChunkLoadingType::Jsonp | ChunkLoadingType::Custom(_)))
}
