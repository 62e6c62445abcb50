//! The federation modules of a compilation, and the chunks that hold them: found in one pass over the graph, so that no hook has
//! to look at every module, or at every module of every chunk.

use rspack_core::{ChunkUkey, Compilation, Module, ModuleGraph, ModuleIdentifier, ModuleType};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::module::{ConsumeSharedModule, ContainerEntryModule, EmbedModule};

/// Identifiers of the federation modules, by kind. Sorted.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Federated {
  pub containers: Vec<ModuleIdentifier>,
  /// What starts the runtime.
  pub starts: Vec<ModuleIdentifier>,
  pub remotes: Vec<ModuleIdentifier>,
  pub consumed: Vec<ModuleIdentifier>,
  pub provided: Vec<ModuleIdentifier>,
  /// What stands for modules that are compiled when a page asks for them.
  pub on_demand: Vec<ModuleIdentifier>,
}

impl Federated {
  /// Those of a graph as it is now.
  pub(crate) fn of(graph: &ModuleGraph) -> Self {
    let mut found = Self::default();
    for (id, module) in graph.modules() {
      let kind = match module.module_type() {
        ModuleType::Remote => &mut found.remotes,
        ModuleType::ConsumeShared => &mut found.consumed,
        ModuleType::ProvideShared => &mut found.provided,
        ModuleType::JsDynamic if module.downcast_ref::<ContainerEntryModule>().is_some() => &mut found.containers,
        ModuleType::JsDynamic if module.downcast_ref::<EmbedModule>().is_some() => &mut found.starts,
        ModuleType::JsAuto if stands_for_demand(id) => &mut found.on_demand,
        _ => continue,
      };
      kind.push(*id);
    }
    let Self { containers, starts, remotes, consumed, provided, on_demand } = &mut found;
    for kind in [containers, starts, remotes, consumed, provided, on_demand] {
      kind.sort_unstable();
    }
    found
  }
}

/// Whether a module stands for one that is compiled when a page asks for it (`lazyCompilation`), also once it has been. Anything
/// may come with that one: a page must not have to be loaded anew for it. Rspack keeps the type of these modules to itself.
pub(crate) fn stands_for_demand(id: &ModuleIdentifier) -> bool {
  id.as_str().starts_with("lazy-compilation-proxy|")
}

/// The modules of `ids` that are of type `M` and still in the graph.
pub(crate) fn modules<'a, M: Module>(
  ids: &'a [ModuleIdentifier],
  graph: &'a ModuleGraph,
) -> impl Iterator<Item = (&'a ModuleIdentifier, &'a M)> {
  ids.iter().filter_map(|id| Some((id, graph.module_by_identifier(id)?.downcast_ref::<M>()?)))
}

/// Where the federation modules are, once the chunks are final.
#[derive(Debug, Default)]
pub(crate) struct FederatedChunks {
  /// Remote, consumed and provided modules of the chunks that have any. Sorted.
  modules: FxHashMap<ChunkUkey, Vec<ModuleIdentifier>>,
  /// The chunks with modules that are there only after waiting: remote ones, and shared ones that are not eager.
  awaited: FxHashSet<ChunkUkey>,
  /// All provided modules, wherever they are.
  provided: Vec<ModuleIdentifier>,
}

impl FederatedChunks {
  pub(crate) fn of(compilation: &Compilation, federated: &Federated) -> Self {
    let graph = compilation.get_module_graph();
    let chunk_graph = &compilation.build_chunk_graph_artifact.chunk_graph;
    let Federated { remotes, consumed, provided, .. } = federated;
    let mut found = Self { provided: provided.clone(), ..Self::default() };
    for id in remotes.iter().chain(consumed).chain(provided) {
      let is_awaited = graph.module_by_identifier(id).is_some_and(|module| is_awaited(module.as_ref()));
      // Modules that nothing leads to are in no chunk.
      for chunk in chunk_graph.try_get_module_chunks(id).into_iter().flatten() {
        found.modules.entry(*chunk).or_default().push(*id);
        if is_awaited {
          found.awaited.insert(*chunk);
        }
      }
    }
    for modules in found.modules.values_mut() {
      modules.sort_unstable();
    }
    found
  }

  /// The remote, consumed and provided modules of a chunk. Sorted.
  pub(crate) fn in_chunk(&self, chunk: &ChunkUkey) -> &[ModuleIdentifier] {
    self.modules.get(chunk).map(Vec::as_slice).unwrap_or_default()
  }

  /// All provided modules. Sorted.
  pub(crate) fn provided(&self) -> &[ModuleIdentifier] {
    &self.provided
  }

  /// Whether a chunk holds modules that have to be waited for.
  pub(crate) fn holds_awaited(&self, chunk: &ChunkUkey) -> bool {
    self.awaited.contains(chunk)
  }
}

/// Whether a module is there only after waiting.
pub(crate) fn is_awaited(module: &dyn Module) -> bool {
  match module.module_type() {
    ModuleType::Remote => true,
    ModuleType::ConsumeShared => {
      module.downcast_ref::<ConsumeSharedModule>().is_some_and(|module| !module.consumption.eager)
    }
    _ => false,
  }
}
