//! Which runtime chunks have to do with federation: the others neither load its runtime nor wait for it.

use rspack_collections::{IdentifierMap, IdentifierSet};
use rspack_core::{ChunkUkey, Compilation, EntryData, ModuleIdentifier, ModuleType, NormalModule};
use rustc_hash::FxHashSet;

use crate::{
  federated::{Federated, stands_for_demand},
  kept::Mentions,
  module::ContainerEntryModule,
};

/// Names of the entries that have to do with federation: from them modules of remotes, shared modules, a container, the
/// run-time API, code that names share scopes, or code that is compiled on demand is reached. Sorted.
pub(crate) fn touched_entries(compilation: &Compilation, mentions: &Mentions) -> Vec<String> {
  let graph = compilation.get_module_graph();
  let roots = |data: &EntryData| {
    let edges =
      data.dependencies.iter().chain(&data.include_dependencies).chain(&compilation.global_entry.dependencies);
    edges.filter_map(|edge| graph.module_identifier_by_dependency_id(edge).copied()).collect::<Vec<_>>()
  };
  let mut known = Known::default();
  let touched = compilation.entries.iter().filter(|(_, data)| known.reaches(compilation, mentions, roots(data)));
  let mut names: Vec<_> = touched.map(|(name, _)| name.clone()).collect();
  names.sort_unstable();
  names
}

/// What the walks from earlier entries found, so that modules of many entries are walked through once.
#[derive(Default)]
struct Known {
  /// Federation is reached from these.
  touched: IdentifierSet,
  /// Nothing federated is reached from these.
  untouched: IdentifierSet,
}

impl Known {
  fn reaches(&mut self, compilation: &Compilation, mentions: &Mentions, roots: Vec<ModuleIdentifier>) -> bool {
    let graph = compilation.get_module_graph();
    let ends =
      |id: &ModuleIdentifier| is_federated(compilation, id) || is_runtime(compilation, id) || stands_for_demand(id);
    let mut seen: IdentifierMap<Option<ModuleIdentifier>> = IdentifierMap::default();
    let mut open: Vec<_> = roots.into_iter().map(|root| (root, None)).collect();
    while let Some((module, from)) = open.pop() {
      if self.untouched.contains(&module) || seen.contains_key(&module) {
        continue;
      }
      seen.insert(module, from);
      if self.touched.contains(&module) || ends(&module) {
        self.touched.extend(std::iter::successors(Some(module), |module| seen.get(module).copied().flatten()));
        return true;
      }
      open.extend(graph.get_outgoing_connections(&module).map(|edge| (*edge.module_identifier(), Some(module))));
    }
    if let Some(module) = seen.keys().copied().find(|module| mentions.in_module(compilation, module)) {
      self.touched.insert(module);
      return true;
    }
    self.untouched.extend(seen.into_keys());
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
pub(crate) struct Touched<'a> {
  compilation: &'a Compilation,
  mentions: &'a Mentions,
  /// Modules of the federation runtime itself.
  runtime: &'a IdentifierSet,
  /// Chunks with containers, remote and consumed modules, and with what stands for code that is compiled on demand.
  federated: FxHashSet<ChunkUkey>,
  /// Chunks with modules of the federation runtime.
  with_runtime: FxHashSet<ChunkUkey>,
  /// Chunks with those of them that the application imports.
  with_used: FxHashSet<ChunkUkey>,
}

impl<'a> Touched<'a> {
  pub(crate) fn new(
    compilation: &'a Compilation,
    federated: &Federated,
    runtime: &'a IdentifierSet,
    mentions: &'a Mentions,
  ) -> Self {
    let Federated { containers, remotes, consumed, on_demand, .. } = federated;
    let used = runtime.iter().filter(|id| !is_used_by(compilation, id, runtime));
    Self {
      compilation,
      mentions,
      runtime,
      federated: chunks_with(compilation, containers.iter().chain(remotes).chain(consumed).chain(on_demand)),
      with_runtime: chunks_with(compilation, runtime),
      with_used: chunks_with(compilation, used),
    }
  }

  /// Whether what a runtime chunk runs, now or later, is federated.
  pub(crate) fn is_touched(&self, runtime_chunk: &ChunkUkey) -> bool {
    let artifact = &self.compilation.build_chunk_graph_artifact;
    let chunks =
      artifact.chunk_by_ukey.expect_get(runtime_chunk).get_all_referenced_chunks(&artifact.chunk_group_by_ukey);
    let any_in = |set: &FxHashSet<ChunkUkey>| chunks.iter().any(|chunk| set.contains(chunk));
    if any_in(&self.federated) {
      return true;
    }
    // An entry got the runtime for what it runs, or for its workers, which have runtime chunks of their own.
    any_in(&self.with_runtime) && (any_in(&self.with_used) || self.any_mentions(&chunks))
  }

  fn any_mentions<'c>(&self, chunks: impl IntoIterator<Item = &'c ChunkUkey>) -> bool {
    let graph = &self.compilation.build_chunk_graph_artifact.chunk_graph;
    let mut modules = chunks.into_iter().flat_map(|chunk| graph.get_chunk_modules_identifier(chunk));
    modules.any(|id| !self.runtime.contains(id) && self.mentions.in_module(self.compilation, id))
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
  let mut edges = compilation.get_module_graph().get_incoming_connections(id);
  edges.all(|edge| origin(edge.original_module_identifier.as_ref()))
}
