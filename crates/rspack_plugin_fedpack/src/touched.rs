//! Which runtime chunks have to do with federation: the others neither load its runtime nor wait for it.

use rspack_collections::IdentifierSet;
use rspack_core::{
  ChunkUkey, Compilation, EntryData, Module, ModuleIdentifier, ModuleType, NormalModule, rspack_sources::Source,
};

use crate::module::ContainerEntryModule;

/// Text in a module that reaches for share scopes or for the federation instance without importing anything.
const MENTIONS: [&str; 4] =
  ["__webpack_init_sharing__", "__webpack_share_scopes__", "__webpack_require__.federation", "__FEDERATION__"];

/// Names of the entries that have to do with federation: from them modules of remotes, shared modules, a container, the
/// run-time API, or code that names share scopes is reached. Sorted.
pub(crate) fn touched_entries(compilation: &Compilation) -> Vec<String> {
  let graph = compilation.get_module_graph();
  let roots = |data: &EntryData| {
    let edges =
      data.dependencies.iter().chain(&data.include_dependencies).chain(&compilation.global_entry.dependencies);
    edges.filter_map(|edge| graph.module_identifier_by_dependency_id(edge).copied()).collect::<Vec<_>>()
  };
  let touched = compilation.entries.iter().filter(|(_, data)| reaches_federation(compilation, roots(data)));
  let mut names: Vec<_> = touched.map(|(name, _)| name.clone()).collect();
  names.sort_unstable();
  names
}

fn reaches_federation(compilation: &Compilation, roots: Vec<ModuleIdentifier>) -> bool {
  let graph = compilation.get_module_graph();
  let mut seen = IdentifierSet::default();
  let mut open = roots;
  while let Some(module) = open.pop() {
    if !seen.insert(module) {
      continue;
    }
    if is_federated(compilation, &module) || is_runtime(compilation, &module) {
      return true;
    }
    open.extend(graph.get_outgoing_connections(&module).map(|edge| *edge.module_identifier()));
  }
  seen.iter().any(|module| mentions_federation(compilation, module))
}

/// Whether a module belongs to the run-time API.
fn is_runtime(compilation: &Compilation, id: &ModuleIdentifier) -> bool {
  let module = compilation.get_module_graph().module_by_identifier(id);
  let path = module.and_then(|module| module.downcast_ref::<NormalModule>()?.resource_resolved_data().path());
  path.is_some_and(|path| path.components().any(|part| matches!(part.as_str(), "@module-federation" | "@fedpack")))
}

/// Whether what a runtime chunk runs, now or later, is federated. `runtime` are the modules of the federation runtime itself.
pub(crate) fn is_touched(compilation: &Compilation, runtime_chunk: &ChunkUkey, runtime: &IdentifierSet) -> bool {
  let artifact = &compilation.build_chunk_graph_artifact;
  let chunks =
    artifact.chunk_by_ukey.expect_get(runtime_chunk).get_all_referenced_chunks(&artifact.chunk_group_by_ukey);
  let own = |chunk: &ChunkUkey| artifact.chunk_graph.get_chunk_modules_identifier(chunk);
  let modules = || chunks.iter().flat_map(own);
  if modules().any(|id| is_federated(compilation, id)) {
    return true;
  }
  // An entry got the runtime for what it runs, or for its workers, which have runtime chunks of their own.
  modules().any(|id| runtime.contains(id))
    && modules().any(|id| {
      is_used_by_the_application(compilation, id, runtime)
        || (!runtime.contains(id) && mentions_federation(compilation, id))
    })
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
