//! The files of modules, and the modules that import them, as messages and manifests name them.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_share::package::package_in_path;
use rspack_collections::IdentifierSet;
use rspack_core::{Compilation, ConcatenatedModule, ModuleIdentifier, NormalModule, contextify};

/// The module itself, where a concatenation of modules stands in its place.
pub(crate) fn root_of(compilation: &Compilation, module: &ModuleIdentifier) -> ModuleIdentifier {
  let found = compilation.get_module_graph().module_by_identifier(module);
  found.and_then(|found| found.downcast_ref::<ConcatenatedModule>()).map_or(*module, ConcatenatedModule::get_root)
}

/// The path of a module's file relative to the compiler's context, with `/`; `None` for a module without a file.
pub(crate) fn source_path(compilation: &Compilation, module: &ModuleIdentifier) -> Option<String> {
  let module = compilation.get_module_graph().module_by_identifier(module)?;
  let module = module.downcast_ref::<NormalModule>()?;
  let path = module.resource_resolved_data().path()?;
  let relative = contextify(&compilation.options.context, path.as_str());
  Some(relative.strip_prefix("./").map(str::to_owned).unwrap_or(relative))
}

/// How many of an application's own modules are named for a shared module.
const NAMED: usize = 5;

/// The paths of modules that import a shared one: one of each installed package, and the first few others. A thousand modules
/// may import React; what is told of them is for people to read, and every host downloads it. Sorted, each once.
pub(crate) fn requirers(compilation: &Compilation, module: &ModuleIdentifier) -> Vec<String> {
  let parents = parents(compilation, module);
  let mut of_packages: BTreeMap<_, ModuleIdentifier> = BTreeMap::new();
  let mut own = BTreeSet::new();
  for parent in parents {
    if let Some(package) = package_in_path(parent.as_str()) {
      let first = of_packages.entry(package.into_owned()).or_insert(parent);
      *first = parent.min(*first);
    } else if own.len() < NAMED || own.last().is_some_and(|last| parent < *last) {
      own.insert(parent);
      if own.len() > NAMED {
        own.pop_last();
      }
    }
  }
  let mut paths: Vec<_> =
    of_packages.values().chain(&own).filter_map(|parent| source_path(compilation, parent)).collect();
  paths.sort_unstable();
  paths.dedup();
  paths
}

/// The modules that import this one, as they were written.
fn parents(compilation: &Compilation, module: &ModuleIdentifier) -> IdentifierSet {
  let graph = compilation.get_module_graph();
  let connections = || graph.get_incoming_connections(module);
  let origins: IdentifierSet = connections().filter_map(|connection| connection.original_module_identifier).collect();
  let is_concatenation = |origin: &ModuleIdentifier| {
    graph.module_by_identifier(origin).is_none_or(|origin| origin.downcast_ref::<ConcatenatedModule>().is_some())
  };
  // The dependencies of a concatenation know whose they were; to ask each costs more than to ask each module.
  if origins.iter().any(is_concatenation) {
    return connections()
      .filter_map(|connection| graph.get_parent_module(&connection.dependency_id))
      .copied()
      .collect();
  }
  origins
}

/// The paths of the modules that import this one. Sorted, each once.
pub(crate) fn importers(compilation: &Compilation, module: &ModuleIdentifier) -> Vec<String> {
  let graph = compilation.get_module_graph();
  // The parent of the dependency is the module that was written, also where that has become part of a concatenation.
  let parents =
    graph.get_incoming_connections(module).filter_map(|connection| graph.get_parent_module(&connection.dependency_id));
  let mut paths: Vec<_> = parents.filter_map(|parent| source_path(compilation, parent)).collect();
  paths.sort_unstable();
  paths.dedup();
  paths
}
