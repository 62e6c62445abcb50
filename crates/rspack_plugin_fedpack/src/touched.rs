//! Which runtime chunks have to do with federation: the others neither load its runtime nor wait for it.

use rspack_collections::IdentifierSet;
use rspack_core::{ChunkUkey, Compilation, Module, ModuleIdentifier, ModuleType, NormalModule, rspack_sources::Source};

use crate::module::ContainerEntryModule;

/// Text in a module that reaches for share scopes or for the federation instance without importing anything.
const MENTIONS: [&str; 4] = ["__webpack_init_sharing__", "__webpack_share_scopes__", ".federation", "__FEDERATION__"];

/// Whether what a runtime chunk runs, now or later, is federated: modules of remotes, shared modules, a container, the
/// run-time API, or code that names share scopes. `runtime` are the modules of the federation runtime itself.
pub(crate) fn is_touched(compilation: &Compilation, runtime_chunk: &ChunkUkey, runtime: &IdentifierSet) -> bool {
  let artifact = &compilation.build_chunk_graph_artifact;
  let chunks =
    artifact.chunk_by_ukey.expect_get(runtime_chunk).get_all_referenced_chunks(&artifact.chunk_group_by_ukey);
  let own = |chunk: &ChunkUkey| artifact.chunk_graph.get_chunk_modules_identifier(chunk);
  let modules = || chunks.iter().flat_map(own);
  modules().any(|id| is_federated(compilation, id) || is_used_by_the_application(compilation, id, runtime))
    || modules().any(|id| mentions_federation(compilation, id))
}

fn is_federated(compilation: &Compilation, id: &ModuleIdentifier) -> bool {
  compilation.get_module_graph().module_by_identifier(id).is_some_and(|module| {
    matches!(module.module_type(), ModuleType::Remote | ModuleType::ConsumeShared)
      || module.downcast_ref::<ContainerEntryModule>().is_some()
  })
}

/// Whether a module of the runtime is imported by a module that is none.
fn is_used_by_the_application(compilation: &Compilation, id: &ModuleIdentifier, runtime: &IdentifierSet) -> bool {
  runtime.contains(id) && !is_used_by(compilation, id, runtime)
}

/// Whether all that leads to a module comes from `runtime`.
pub(crate) fn is_used_by(compilation: &Compilation, id: &ModuleIdentifier, runtime: &IdentifierSet) -> bool {
  let origin = |origin: Option<&ModuleIdentifier>| origin.is_none_or(|origin| runtime.contains(origin));
  let mut edges = compilation.get_module_graph().get_incoming_connections(id);
  edges.all(|edge| origin(edge.original_module_identifier.as_ref()))
}

fn mentions_federation(compilation: &Compilation, id: &ModuleIdentifier) -> bool {
  let module = compilation.get_module_graph().module_by_identifier(id);
  let source =
    module.and_then(|module| module.downcast_ref::<NormalModule>()).and_then(|module| module.source().cloned());
  source.is_some_and(|source| {
    let text = source.source().into_string_lossy();
    MENTIONS.iter().any(|mention| text.contains(mention))
  })
}
