//! The singletons of a build, and the installed packages that they fall back to.

use std::collections::BTreeMap;

use fedpack_config::model::{ShareKey, ShareScope};
use fedpack_share::path::lies_in;
use rspack_core::{Compilation, ModuleIdentifier};

use crate::{
  build::Packages,
  graph::{Federated, modules},
  module::ConsumeSharedModule,
};

/// The fallbacks of a singleton: each copy's folder, and the consumed modules that fall back to it.
#[derive(PartialEq, Eq)]
pub(super) struct Singleton {
  pub share_key: ShareKey,
  pub package: String,
  pub copies: BTreeMap<String, Vec<(ModuleIdentifier, ModuleIdentifier)>>,
}

pub(super) async fn singletons(
  compilation: &Compilation,
  federated: &Federated,
  packages: &Packages,
) -> Vec<Singleton> {
  let graph = compilation.get_module_graph();
  let own = compilation.options.context.as_str();
  // Scopes are apart: what one has of a key says nothing of another.
  let mut found: BTreeMap<(ShareKey, ShareScope), Singleton> = BTreeMap::new();
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, graph);
  for (id, consumed) in consumed.filter(|(_, module)| module.consumption.singleton) {
    let Some(fallback) =
      consumed.fallback_dependency(graph).and_then(|dependency| graph.module_identifier_by_dependency_id(dependency))
    else {
      continue;
    };
    let file = consumed.consumption.fallback.as_ref().map(|fallback| fallback.file.as_str()).unwrap_or_default();
    let Some(package) = packages.package_of(file).await else { continue };
    // There is one of the application's own modules.
    if lies_in(own, &package.folder) {
      continue;
    }
    for scope in &consumed.consumption.share_scope {
      let share_key = consumed.consumption.share_key.clone();
      let singleton = found.entry((share_key.clone(), scope.clone())).or_insert_with(|| Singleton {
        share_key,
        package: package.name.clone(),
        copies: BTreeMap::new(),
      });
      singleton.copies.entry(package.folder.clone()).or_default().push((*id, *fallback));
    }
  }
  let mut found: Vec<_> = found.into_values().collect();
  // What is the same in several scopes is told of once.
  found.dedup();
  found
}
