//! How an entry comes to import a module.

use std::collections::{BTreeMap, BTreeSet, VecDeque, btree_map::Entry};

use rspack_core::{Compilation, ModuleIdentifier, NormalModule};

/// The shortest way of imports from an entry to a module, as names of modules.
pub(super) fn chain_to(compilation: &Compilation, module: ModuleIdentifier) -> Vec<String> {
  let graph = compilation.get_module_graph();
  let mut next = BTreeMap::from([(module, None)]);
  let mut open = VecDeque::from([module]);
  while let Some(module) = open.pop_front() {
    let origins: Vec<_> =
      graph.get_incoming_connections(&module).map(|connection| connection.original_module_identifier).collect();
    if origins.iter().any(Option::is_none) {
      let way = std::iter::successors(Some(module), |module| next.get(module).copied().flatten());
      let is_written = |module: &ModuleIdentifier| {
        graph.module_by_identifier(module).is_some_and(|module| module.downcast_ref::<NormalModule>().is_some())
      };
      return way.filter(is_written).map(|module| name(compilation, &module)).collect();
    }
    // In the order of their names, so that of two ways of one length the same is named each time.
    for origin in origins.into_iter().flatten().collect::<BTreeSet<_>>() {
      if let Entry::Vacant(vacant) = next.entry(origin) {
        vacant.insert(Some(module));
        open.push_back(origin);
      }
    }
  }
  vec![name(compilation, &module)]
}

/// A module as messages call it.
pub(super) fn name(compilation: &Compilation, module: &ModuleIdentifier) -> String {
  let module = compilation.get_module_graph().module_by_identifier(module);
  module.map(|module| module.readable_identifier(&compilation.options.context).into_owned()).unwrap_or_default()
}
