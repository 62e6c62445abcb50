//! Which runtime chunks have to do with federation: the others neither load its runtime nor wait for it.

use rspack_collections::{IdentifierMap, IdentifierSet};
use rspack_core::{ChunkUkey, Compilation, EntryData, ModuleIdentifier, ModuleType, NormalModule};
use rustc_hash::FxHashSet;

use super::federated::{Federated, stands_for_demand};
use crate::{cache::FederationGlobals, module::ContainerEntryModule};

/// Names of the entries that have to do with federation: from them modules of remotes, shared modules, a container, the
/// run-time API, code that names share scopes, or code that is compiled on demand is reached. Sorted.
pub(crate) fn entries_with_federation(compilation: &Compilation, globals: &FederationGlobals) -> Vec<String> {
  let graph = compilation.get_module_graph();
  let roots = |data: &EntryData| {
    let dependencies =
      data.dependencies.iter().chain(&data.include_dependencies).chain(&compilation.global_entry.dependencies);
    dependencies
      .filter_map(|dependency| graph.module_identifier_by_dependency_id(dependency).copied())
      .collect::<Vec<_>>()
  };
  let mut known = EntryWalks::default();
  let reaching = compilation.entries.iter().filter(|(_, data)| known.reaches(compilation, globals, roots(data)));
  let mut names: Vec<_> = reaching.map(|(name, _)| name.clone()).collect();
  names.sort_unstable();
  names
}

/// The results of the walks from earlier entries, so that modules of many entries are visited once.
#[derive(Default)]
struct EntryWalks {
  /// Federation is reached from these.
  reaching: IdentifierSet,
  /// Nothing federated is reached from these.
  unreaching: IdentifierSet,
}

impl EntryWalks {
  fn reaches(&mut self, compilation: &Compilation, globals: &FederationGlobals, roots: Vec<ModuleIdentifier>) -> bool {
    let graph = compilation.get_module_graph();
    let ends =
      |id: &ModuleIdentifier| is_federated(compilation, id) || is_runtime(compilation, id) || stands_for_demand(id);
    let mut seen: IdentifierMap<Option<ModuleIdentifier>> = IdentifierMap::default();
    let mut open: Vec<_> = roots.into_iter().map(|root| (root, None)).collect();
    while let Some((module, from)) = open.pop() {
      if self.unreaching.contains(&module) || seen.contains_key(&module) {
        continue;
      }
      seen.insert(module, from);
      if self.reaching.contains(&module) || ends(&module) {
        self.reaching.extend(std::iter::successors(Some(module), |module| seen.get(module).copied().flatten()));
        return true;
      }
      open.extend(
        graph.get_outgoing_connections(&module).map(|connection| (*connection.module_identifier(), Some(module))),
      );
    }
    if let Some(module) = seen.keys().copied().find(|module| globals.in_module(compilation, module)) {
      self.reaching.insert(module);
      return true;
    }
    self.unreaching.extend(seen.into_keys());
    false
  }
}

/// Whether a module belongs to the run-time API.
fn is_runtime(compilation: &Compilation, id: &ModuleIdentifier) -> bool {
  let module = compilation.get_module_graph().module_by_identifier(id);
  let path = module.and_then(|module| module.downcast_ref::<NormalModule>()?.resource_resolved_data().path());
  let names = ["@module-federation", "@fedpack"];
  // Most paths hold neither, and a text is looked through faster than a list of its parts is made.
  path.is_some_and(|path| {
    names.iter().any(|name| path.as_str().contains(name))
      && path.components().any(|part| names.contains(&part.as_str()))
  })
}

/// The chunks that hold modules of a kind.
fn chunks_with<'a>(
  compilation: &Compilation,
  modules: impl IntoIterator<Item = &'a ModuleIdentifier>,
) -> FxHashSet<ChunkUkey> {
  let graph = &compilation.build_chunk_graph_artifact.chunk_graph;
  modules.into_iter().filter_map(|id| graph.try_get_module_chunks(id)).flatten().copied().collect()
}

/// Tells which runtime chunks have to do with federation.
pub(crate) struct FederationReach<'a> {
  compilation: &'a Compilation,
  globals: &'a FederationGlobals,
  /// Modules of the federation runtime itself.
  runtime: &'a IdentifierSet,
  /// Chunks with containers, remote and consumed modules, and with what stands for code that is compiled on demand.
  federated: FxHashSet<ChunkUkey>,
  /// Chunks with modules of the federation runtime.
  with_runtime: FxHashSet<ChunkUkey>,
  /// Chunks with those of them that the application imports.
  with_used: FxHashSet<ChunkUkey>,
}

impl<'a> FederationReach<'a> {
  pub(crate) fn new(
    compilation: &'a Compilation,
    federated: &Federated,
    runtime: &'a IdentifierSet,
    globals: &'a FederationGlobals,
  ) -> Self {
    let Federated { containers, remotes, consumed, on_demand, .. } = federated;
    let used = runtime.iter().filter(|id| !is_used_by(compilation, id, runtime));
    Self {
      compilation,
      globals,
      runtime,
      federated: chunks_with(compilation, containers.iter().chain(remotes).chain(consumed).chain(on_demand)),
      with_runtime: chunks_with(compilation, runtime),
      with_used: chunks_with(compilation, used),
    }
  }

  /// Whether what a runtime chunk runs, now or later, is federated.
  pub(crate) fn is_reached_from(&self, runtime_chunk: &ChunkUkey) -> bool {
    let artifact = &self.compilation.build_chunk_graph_artifact;
    let chunks =
      artifact.chunk_by_ukey.expect_get(runtime_chunk).get_all_referenced_chunks(&artifact.chunk_group_by_ukey);
    let any_in = |set: &FxHashSet<ChunkUkey>| chunks.iter().any(|chunk| set.contains(chunk));
    if any_in(&self.federated) {
      return true;
    }
    // An entry got the runtime for what it runs, or for its workers, which have runtime chunks of their own.
    any_in(&self.with_runtime) && (any_in(&self.with_used) || self.any_globals(&chunks))
  }

  fn any_globals<'c>(&self, chunks: impl IntoIterator<Item = &'c ChunkUkey>) -> bool {
    let graph = &self.compilation.build_chunk_graph_artifact.chunk_graph;
    let mut modules = chunks.into_iter().flat_map(|chunk| graph.get_chunk_modules_identifier(chunk));
    modules.any(|id| !self.runtime.contains(id) && self.globals.in_module(self.compilation, id))
  }
}

fn is_federated(compilation: &Compilation, id: &ModuleIdentifier) -> bool {
  compilation.get_module_graph().module_by_identifier(id).is_some_and(|module| {
    matches!(module.module_type(), ModuleType::Remote | ModuleType::ConsumeShared)
      || module.downcast_ref::<ContainerEntryModule>().is_some()
  })
}

/// Whether all that leads to a module comes from `runtime`.
pub(crate) fn is_used_by(compilation: &Compilation, id: &ModuleIdentifier, runtime: &IdentifierSet) -> bool {
  let origin = |origin: Option<&ModuleIdentifier>| origin.is_none_or(|origin| runtime.contains(origin));
  let mut connections = compilation.get_module_graph().get_incoming_connections(id);
  connections.all(|connection| origin(connection.original_module_identifier.as_ref()))
}
