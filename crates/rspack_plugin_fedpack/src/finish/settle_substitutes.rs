//! Inside of what stands in for a shared module, the shared request means the module itself.

use std::collections::BTreeSet;

use fedpack_config::model::ShareKey;
use fedpack_share::{
  shares::Shares,
  substitutes::{SubstituteFiles, Substitutes},
};
use rspack_collections::IdentifierSet;
use rspack_core::{Compilation, ModuleGraph, ModuleIdentifier, NormalModule};
use rspack_error::Result;

use crate::{
  graph::{Federated, modules},
  module::{ConsumeSharedModule, ProvideSharedModule},
};

/// Modules made anew may bring others that have to be; this ends it where plugins give another answer each time.
const MOST_ROUNDS: usize = 100;

/// Makes those modules anew that imported a shared module before it was known that they belong to its substitute, as when the
/// application imports them as well. Found on the way, that would depend on which import is met first.
pub(super) async fn settle_substitutes(
  shares: &Shares,
  substitutes: &Substitutes,
  compilation: &mut Compilation,
) -> Result<()> {
  if shares.substituted.is_empty() {
    return Ok(());
  }
  for _ in 0..MOST_ROUNDS {
    let now = substitute_files(shares, compilation.get_module_graph());
    let before = substitutes.replace(now.clone());
    let wrong = made_wrong(compilation.get_module_graph(), &before, &now);
    if wrong.is_empty() {
      break;
    }
    let mut exports = compilation.exports_info_artifact.steal();
    let made = compilation.rebuild_module(wrong, &mut exports, |_| ()).await;
    compilation.exports_info_artifact = exports.into();
    made?;
  }
  Ok(())
}

/// The modules that do not import what they have to: shared modules, where they belong to the substitute; or the module itself,
/// where they no longer do.
fn made_wrong(graph: &ModuleGraph, before: &SubstituteFiles, now: &SubstituteFiles) -> IdentifierSet {
  let none = BTreeSet::new();
  let mut found = IdentifierSet::default();
  for (id, module) in graph.modules() {
    let Some(file) = module.downcast_ref::<NormalModule>().and_then(|module| module.resource_resolved_data().path())
    else {
      continue;
    };
    let (was, is) = (before.get(file.as_str()).unwrap_or(&none), now.get(file.as_str()).unwrap_or(&none));
    let imports = |key: &ShareKey| {
      let mut connections = graph.get_outgoing_connections(id);
      connections.any(|connection| share_key(graph, connection.module_identifier()) == Some(key))
    };
    if was.difference(is).next().is_some() || is.iter().any(imports) {
      found.insert(*id);
    }
  }
  found
}

fn share_key<'a>(graph: &'a ModuleGraph, id: &ModuleIdentifier) -> Option<&'a ShareKey> {
  let module = graph.module_by_identifier(id)?.downcast_ref::<ConsumeSharedModule>()?;
  Some(&module.consumption.share_key)
}

/// The files of the substitutes in the graph: all that is reached from them but through other shared modules and remotes.
fn substitute_files(shares: &Shares, graph: &ModuleGraph) -> SubstituteFiles {
  let federated = Federated::of(graph);
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, graph)
    .filter_map(|(_, module)| Some((&module.consumption.share_key, module.fallback_dependency(graph)?)));
  let provided = modules::<ProvideSharedModule>(&federated.provided, graph)
    .filter_map(|(_, module)| Some((&module.provision.share_key, module.provided_dependency(graph)?)));
  let mut found = SubstituteFiles::default();
  for (key, dependency) in consumed.chain(provided).filter(|(key, _)| shares.is_substituted(key)) {
    let mut open: Vec<_> = graph.module_identifier_by_dependency_id(dependency).copied().into_iter().collect();
    let mut seen = IdentifierSet::default();
    while let Some(id) = open.pop() {
      let module = graph.module_by_identifier(&id).and_then(|module| module.downcast_ref::<NormalModule>());
      let Some(path) = module.and_then(|module| module.resource_resolved_data().path()) else { continue };
      if seen.insert(id) {
        found.entry(path.as_str().to_owned()).or_default().insert(key.clone());
        open.extend(graph.get_outgoing_connections(&id).map(|connection| *connection.module_identifier()));
      }
    }
  }
  found
}
