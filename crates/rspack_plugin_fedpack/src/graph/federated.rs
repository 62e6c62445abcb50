//! The federation modules of a compilation: found in one pass over the graph, so that no hook has to look at every module.

use rspack_core::{Module, ModuleGraph, ModuleIdentifier, ModuleType};

use crate::module::{ContainerEntryModule, EmbedModule};

/// Identifiers of the federation modules, by kind. Sorted.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Federated {
  pub containers: Vec<ModuleIdentifier>,
  /// The modules that start the runtime.
  pub starts: Vec<ModuleIdentifier>,
  pub remotes: Vec<ModuleIdentifier>,
  pub consumed: Vec<ModuleIdentifier>,
  pub provided: Vec<ModuleIdentifier>,
  /// Stand-ins for modules that are compiled when a page asks for them.
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
