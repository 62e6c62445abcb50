//! Finds the shared modules that are externals of the build, which go first.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_diagnostics::{Diagnostic, event::ShareOfExternal};
use fedpack_share::shares::Shares;
use rspack_core::{Compilation, ExternalModule, ModuleGraph};
use rspack_resolver::NODEJS_BUILTINS;

use crate::{
  build::leads_to_the_module_itself,
  graph::{Federated, modules},
  module::ConsumeSharedModule,
};

/// A warning for each entry of `shared` that is in use nowhere, since externals take its imports. Sorted.
///
/// None for what the target itself brings: one list of shared modules may serve builds for browsers and for Node.
pub(super) fn overruled(compilation: &Compilation, federated: &Federated, shares: &Shares) -> Vec<Diagnostic> {
  if shares.by_request.is_empty() {
    return Vec::new();
  }
  let graph = compilation.get_module_graph();
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, graph);
  let consumed: BTreeSet<_> = consumed.map(|(_, module)| &module.consumption.share_key).collect();
  let mut found = BTreeMap::new();
  for (external, request, layer) in taken(graph) {
    if is_of_target(compilation, request) {
      continue;
    }
    for hit in shares.find(request, layer.as_deref()) {
      if !consumed.contains(&hit.shared.share_key.with(hit.remainder)) {
        let (request, external_type) = (request.to_owned(), external.external_type.clone());
        let event = ShareOfExternal { key: hit.shared.key.clone(), request, external_type };
        found.entry(hit.shared.key.clone()).or_insert_with(|| Diagnostic::from(event));
      }
    }
  }
  found.into_values().collect()
}

/// Every import that an external took: the external, the request, and the layer that it was made in.
fn taken(graph: &ModuleGraph) -> impl Iterator<Item = (&ExternalModule, &str, Option<String>)> {
  let externals = graph.modules().filter_map(|(id, module)| Some((id, module.downcast_ref::<ExternalModule>()?)));
  externals.flat_map(move |(id, external)| {
    graph.get_incoming_connections(id).filter_map(move |connection| {
      let dependency = graph.dependency_by_id(&connection.dependency_id);
      if leads_to_the_module_itself(dependency.dependency_type()) {
        return None;
      }
      let importer = connection.original_module_identifier.and_then(|id| graph.module_by_identifier(&id));
      let layer = importer.and_then(|importer| importer.get_layer().map(ToString::to_string));
      Some((external, dependency.as_module_dependency()?.request(), layer))
    })
  })
}

fn is_of_target(compilation: &Compilation, request: &str) -> bool {
  let platform = &compilation.platform;
  let builtin = request.strip_prefix("node:").unwrap_or(request);
  let of_node = platform.is_node() && (builtin != request || NODEJS_BUILTINS.contains(&builtin));
  of_node || (platform.electron.unwrap_or_default() && request == "electron")
}
