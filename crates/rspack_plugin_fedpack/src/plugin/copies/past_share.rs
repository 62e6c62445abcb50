//! A part of a singleton that gets into the build past the share.

use std::collections::BTreeSet;

use fedpack_diagnostics::{Diagnostic, event::SecondCopy};
use rspack_collections::IdentifierSet;
use rspack_core::{Compilation, DependencyType, ModuleGraph, ModuleIdentifier};

use super::{
  chain::{chain_to, name},
  members::Members,
  singletons::Singleton,
};
use crate::dependency::EntryTarget;

/// A warning for each import of it that another module of the build makes.
pub(super) fn second_copies(compilation: &Compilation, members: &Members, singleton: &Singleton) -> Vec<Diagnostic> {
  let graph = compilation.get_module_graph();
  let mut shared = IdentifierSet::default();
  for (folder, modules) in &singleton.copies {
    for (_, fallback) in modules {
      shared.extend(members.reach(graph, *fallback, folder).into_keys());
    }
  }
  let mut found = Vec::new();
  for (module, package) in members.0.iter().filter(|(_, package)| package.name == singleton.package) {
    let another_copy = !singleton.copies.contains_key(&package.folder);
    let imports = || outside_imports(graph, members, module, &package.folder);
    if imports().next().is_none() {
      continue;
    }
    // Most modules reach nothing of what is shared, and may have many importers.
    let reached = members.reach(graph, *module, &package.folder);
    let Some(twice) = reached.keys().find(|module| another_copy || shared.contains(*module)) else { continue };
    for (importer, request) in imports().collect::<BTreeSet<_>>() {
      let mut chain = vec![name(compilation, twice)];
      let mut at = *twice;
      while at != *module {
        at = reached.get(&at).copied().unwrap_or(*module);
        chain.push(name(compilation, &at));
      }
      chain.push(chain_to(compilation, importer));
      chain.retain(|step| !step.is_empty());
      chain.reverse();
      let chain = chain.join(" → ");
      found.push(SecondCopy { share_key: singleton.share_key.clone(), chain, request: request.to_owned() }.into());
    }
  }
  found
}

/// The imports of a module from outside of its package that don't go through the share.
fn outside_imports<'a>(
  graph: &'a ModuleGraph,
  members: &'a Members,
  module: &'a ModuleIdentifier,
  folder: &'a str,
) -> impl Iterator<Item = (ModuleIdentifier, &'a str)> {
  graph.get_incoming_connections(module).filter_map(move |edge| {
    let origin = edge.original_module_identifier?;
    let dependency = graph.dependency_by_id(&edge.dependency_id);
    let through_share = matches!(
      dependency.dependency_type(),
      DependencyType::ConsumeSharedFallback | DependencyType::ProvideModuleForShared | DependencyType::NewUrl
    );
    // An entry that may not wait is meant to run this very copy.
    let is_entry = dependency.downcast_ref::<EntryTarget>().is_some();
    let is_outside = !through_share && !is_entry && !members.is_in(&origin, folder);
    is_outside.then_some((origin, dependency.as_module_dependency()?.request()))
  })
}
