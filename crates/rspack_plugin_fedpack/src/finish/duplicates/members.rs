//! The modules of the packages that singletons fall back to.

use std::{
  collections::{BTreeMap, BTreeSet, VecDeque, btree_map::Entry},
  sync::Arc,
};

use fedpack_share::{package::package_in_path, path::lies_in};
use rspack_core::{ModuleGraph, ModuleIdentifier, NormalModule};
use rustc_hash::FxHashSet;

use super::singletons::Singleton;
use crate::build::{Package, Packages};

/// The modules of some packages, by folder.
pub(super) struct Members(pub BTreeMap<ModuleIdentifier, Arc<Package>>);

impl Members {
  pub(super) async fn of(graph: &ModuleGraph, packages: &Packages, singletons: &[Singleton]) -> Self {
    let names: FxHashSet<&str> = singletons.iter().map(|singleton| singleton.package.as_str()).collect();
    let folders = singletons.iter().flat_map(|singleton| singleton.copies.keys());
    let linked: Vec<_> = folders.filter(|folder| package_in_path(folder).is_none()).collect();
    let mut found = BTreeMap::new();
    for (id, module) in graph.modules() {
      let path = module.downcast_ref::<NormalModule>().and_then(|module| module.resource_resolved_data().path());
      let Some(path) = path else { continue };
      // By its path alone, most of an application lies in none of the packages: nothing is read for it.
      let installed_in = package_in_path(path.as_str()).is_some_and(|package| names.contains(&*package));
      if !installed_in && !linked.iter().any(|folder| lies_in(path.as_str(), folder)) {
        continue;
      }
      if let Some(package) = packages.package_of(path.as_str()).await
        && names.contains(package.name.as_str())
      {
        found.insert(*id, package);
      }
    }
    Self(found)
  }

  pub(super) fn is_in(&self, module: &ModuleIdentifier, folder: &str) -> bool {
    self.0.get(module).is_some_and(|package| package.folder == folder)
  }

  /// The modules that are reached from `start` without leaving its folder, each with the one that leads to it.
  pub(super) fn reach(
    &self,
    graph: &ModuleGraph,
    start: ModuleIdentifier,
    folder: &str,
  ) -> BTreeMap<ModuleIdentifier, ModuleIdentifier> {
    let mut found = BTreeMap::from([(start, start)]);
    let mut open = VecDeque::from([start]);
    while let Some(module) = open.pop_front() {
      // In the order of their names, so that of two ways of one length the same is named each time.
      let next: BTreeSet<_> =
        graph.get_outgoing_connections(&module).map(|connection| *connection.module_identifier()).collect();
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
