//! Finds what there is twice of a singleton: two installed versions, or a part that gets into the build past the share.

use std::{
  collections::{BTreeMap, BTreeSet, VecDeque, btree_map::Entry},
  sync::Arc,
};

use fedpack_diagnostics::{
  Diagnostic,
  event::{SecondCopy, TwoVersions},
};
use fedpack_share::{package::package_in_path, path::lies_in};
use rspack_collections::IdentifierSet;
use rspack_core::{Compilation, DependencyType, ModuleGraph, ModuleIdentifier, NormalModule};
use rustc_hash::FxHashSet;

use crate::{
  federated::{Federated, modules},
  module::ConsumeSharedModule,
  state::{CompilationState, Package},
};

/// The fallbacks of a singleton: each copy's folder, and the consumed modules that fall back to it.
struct Singleton {
  share_key: String,
  package: String,
  copies: BTreeMap<String, Vec<(ModuleIdentifier, ModuleIdentifier)>>,
}

/// A warning for each singleton that is in the build twice. Sorted.
pub(super) async fn copies(
  compilation: &Compilation,
  federated: &Federated,
  state: &CompilationState,
) -> Vec<Diagnostic> {
  let graph = compilation.get_module_graph();
  let singletons = singletons(compilation, federated, state).await;
  if singletons.is_empty() {
    return Vec::new();
  }
  let members = Members::of(graph, state, &singletons).await;
  let mut found = Vec::new();
  for singleton in &singletons {
    found.extend(two_versions(compilation, state, singleton).await);
    found.extend(second_copies(compilation, &members, singleton));
  }
  found.sort_by_cached_key(ToString::to_string);
  found
}

async fn singletons(compilation: &Compilation, federated: &Federated, state: &CompilationState) -> Vec<Singleton> {
  let graph = compilation.get_module_graph();
  let own = compilation.options.context.as_str();
  let mut found: BTreeMap<String, Singleton> = BTreeMap::new();
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, graph);
  for (id, consumed) in consumed.filter(|(_, module)| module.consumption.singleton) {
    let Some(fallback) = consumed.fallback_edge(graph).and_then(|edge| graph.module_identifier_by_dependency_id(edge))
    else {
      continue;
    };
    let file = consumed.consumption.fallback.as_ref().map(|fallback| fallback.file.as_str()).unwrap_or_default();
    let Some(package) = state.package_of(file).await else { continue };
    // There is one of the application's own modules.
    if lies_in(own, &package.folder) {
      continue;
    }
    let share_key = consumed.consumption.share_key.clone();
    let singleton = found.entry(share_key.clone()).or_insert_with(|| Singleton {
      share_key,
      package: package.name.clone(),
      copies: BTreeMap::new(),
    });
    singleton.copies.entry(package.folder.clone()).or_default().push((*id, *fallback));
  }
  found.into_values().collect()
}

async fn two_versions(
  compilation: &Compilation,
  state: &CompilationState,
  singleton: &Singleton,
) -> Option<Diagnostic> {
  if singleton.copies.len() < 2 {
    return None;
  }
  let graph = compilation.get_module_graph();
  let mut lines = Vec::new();
  for (folder, modules) in &singleton.copies {
    let version = state.version_in(folder).await.unwrap_or_else(|| "no version".to_owned());
    let importers: BTreeSet<String> = modules
      .iter()
      .flat_map(|(consumed, _)| graph.get_incoming_connections(consumed))
      .filter_map(|edge| Some(chain_to(compilation, edge.original_module_identifier?)))
      .collect();
    let importers = importers.into_iter().collect::<Vec<_>>().join(", ");
    lines.push(format!("  {version} in {folder}, imported by {importers}"));
  }
  Some(TwoVersions { share_key: singleton.share_key.clone(), copies: lines.join("\n") }.into())
}

/// The modules of some packages, by folder.
struct Members(BTreeMap<ModuleIdentifier, Arc<Package>>);

impl Members {
  async fn of(graph: &ModuleGraph, state: &CompilationState, singletons: &[Singleton]) -> Self {
    let packages: FxHashSet<&str> = singletons.iter().map(|singleton| singleton.package.as_str()).collect();
    let folders = singletons.iter().flat_map(|singleton| singleton.copies.keys());
    let linked: Vec<_> = folders.filter(|folder| package_in_path(folder).is_none()).collect();
    let mut found = BTreeMap::new();
    for (id, module) in graph.modules() {
      let path = module.downcast_ref::<NormalModule>().and_then(|module| module.resource_resolved_data().path());
      let Some(path) = path else { continue };
      // By its path alone, most of an application lies in none of the packages: nothing is read for it.
      let installed_in = package_in_path(path.as_str()).is_some_and(|package| packages.contains(&*package));
      if !installed_in && !linked.iter().any(|folder| lies_in(path.as_str(), folder)) {
        continue;
      }
      if let Some(package) = state.package_of(path.as_str()).await
        && packages.contains(package.name.as_str())
      {
        found.insert(*id, package);
      }
    }
    Self(found)
  }

  fn is_in(&self, module: &ModuleIdentifier, folder: &str) -> bool {
    self.0.get(module).is_some_and(|package| package.folder == folder)
  }

  /// What is reached from `start` without leaving its folder, and from where.
  fn reach(
    &self,
    graph: &ModuleGraph,
    start: ModuleIdentifier,
    folder: &str,
  ) -> BTreeMap<ModuleIdentifier, ModuleIdentifier> {
    let mut found = BTreeMap::from([(start, start)]);
    let mut open = VecDeque::from([start]);
    while let Some(module) = open.pop_front() {
      // In the order of their names, so that of two ways of one length the same is named each time.
      let next: BTreeSet<_> = graph.get_outgoing_connections(&module).map(|edge| *edge.module_identifier()).collect();
      for next in next.into_iter().filter(|next| self.is_in(next, folder)) {
        if let Entry::Vacant(vacant) = found.entry(next) {
          vacant.insert(module);
          open.push_back(next);
        }
      }
    }
    found
  }
}

fn second_copies(compilation: &Compilation, members: &Members, singleton: &Singleton) -> Vec<Diagnostic> {
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
    let imports = outside_imports(graph, members, module, &package.folder);
    if imports.is_empty() {
      continue;
    }
    let reached = members.reach(graph, *module, &package.folder);
    for (importer, request) in imports {
      let Some(twice) = reached.keys().find(|module| another_copy || shared.contains(*module)) else { continue };
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
      found.push(SecondCopy { share_key: singleton.share_key.clone(), chain, request }.into());
    }
  }
  found
}

/// The imports of a module from outside of its package that don't go through the share.
fn outside_imports(
  graph: &ModuleGraph,
  members: &Members,
  module: &ModuleIdentifier,
  folder: &str,
) -> BTreeSet<(ModuleIdentifier, String)> {
  let edges = graph.get_incoming_connections(module).filter_map(|edge| {
    let origin = edge.original_module_identifier?;
    let dependency = graph.dependency_by_id(&edge.dependency_id);
    let through_share = matches!(
      dependency.dependency_type(),
      DependencyType::ConsumeSharedFallback | DependencyType::ProvideModuleForShared | DependencyType::NewUrl
    );
    let request = dependency.as_module_dependency()?.request().to_owned();
    (!through_share && !members.is_in(&origin, folder)).then_some((origin, request))
  });
  edges.collect()
}

/// The shortest way of imports from an entry to a module.
fn chain_to(compilation: &Compilation, module: ModuleIdentifier) -> String {
  let graph = compilation.get_module_graph();
  let mut next = BTreeMap::from([(module, None)]);
  let mut open = VecDeque::from([module]);
  while let Some(module) = open.pop_front() {
    let origins: Vec<_> = graph.get_incoming_connections(&module).map(|edge| edge.original_module_identifier).collect();
    if origins.iter().any(Option::is_none) {
      let way = std::iter::successors(Some(module), |module| next.get(module).copied().flatten());
      let is_written = |module: &ModuleIdentifier| {
        graph.module_by_identifier(module).is_some_and(|module| module.downcast_ref::<NormalModule>().is_some())
      };
      return way.filter(is_written).map(|module| name(compilation, &module)).collect::<Vec<_>>().join(" → ");
    }
    // In the order of their names, so that of two ways of one length the same is named each time.
    for origin in origins.into_iter().flatten().collect::<BTreeSet<_>>() {
      if let Entry::Vacant(vacant) = next.entry(origin) {
        vacant.insert(Some(module));
        open.push_back(origin);
      }
    }
  }
  name(compilation, &module)
}

fn name(compilation: &Compilation, module: &ModuleIdentifier) -> String {
  let module = compilation.get_module_graph().module_by_identifier(module);
  module.map(|module| module.readable_identifier(&compilation.options.context).into_owned()).unwrap_or_default()
}
