//! A part of a singleton that gets into the build past the share.

use std::collections::BTreeSet;

use fedpack_diagnostics::{Diagnostic, event::SecondCopy};
use rspack_collections::IdentifierSet;
use rspack_core::{Compilation, ModuleGraph, ModuleIdentifier, ModuleType};

use super::{
  chain::{chain_to, name},
  members::Members,
  singletons::Singleton,
};
use crate::{build::leads_to_the_module_itself, dependency::EntryTarget};

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
    let is_twice = |module: &&ModuleIdentifier| (another_copy || shared.contains(*module)) && has_state(graph, module);
    let Some(twice) = reached.keys().find(is_twice) else { continue };
    for (importer, request) in imports().collect::<BTreeSet<_>>() {
      let mut chain = vec![name(compilation, twice)];
      let mut at = *twice;
      while at != *module {
        at = reached.get(&at).copied().unwrap_or(*module);
        chain.push(name(compilation, &at));
      }
      chain.extend(chain_to(compilation, importer).into_iter().rev());
      chain.retain(|step| !step.is_empty());
      chain.reverse();
      let share_key = singleton.share_key.to_string();
      found.push(SecondCopy { share_key, chain, request: request.to_owned() }.into());
    }
  }
  found
}

/// Whether it matters how often a module is there: of a style sheet or an asset it does not.
fn has_state(graph: &ModuleGraph, module: &ModuleIdentifier) -> bool {
  let kind = graph.module_by_identifier(module).map(|module| *module.module_type());
  kind.is_none_or(|kind| {
    !matches!(
      kind,
      ModuleType::Css
        | ModuleType::CssAuto
        | ModuleType::CssGlobal
        | ModuleType::CssModule
        | ModuleType::Asset
        | ModuleType::AssetInline
        | ModuleType::AssetResource
        | ModuleType::AssetSource
    )
  })
}

/// The imports of a module from outside of its package that don't go through the share.
fn outside_imports<'a>(
  graph: &'a ModuleGraph,
  members: &'a Members,
  module: &'a ModuleIdentifier,
  folder: &'a str,
) -> impl Iterator<Item = (ModuleIdentifier, &'a str)> {
  graph.get_incoming_connections(module).filter_map(move |connection| {
    let origin = connection.original_module_identifier?;
    let dependency = graph.dependency_by_id(&connection.dependency_id);
    let request = dependency.as_module_dependency()?.request();
    // A request with loaders of its own asks for what these make of the file, as css-loader does for `@import`.
    let could_be_shared = !leads_to_the_module_itself(dependency.dependency_type()) && !request.contains('!');
    // An entry that may not wait is meant to run this very copy.
    let is_entry = dependency.downcast_ref::<EntryTarget>().is_some();
    let is_outside = could_be_shared && !is_entry && !members.is_in(&origin, folder);
    is_outside.then_some((origin, request))
  })
}
