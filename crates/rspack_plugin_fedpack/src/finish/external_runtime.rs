//! The API of the federation runtime, where a build leaves it to the outside.
//!
//! The runtime that runs then is not the one that the build starts: it knows no instance, and `registerRemotes` fails.

use std::collections::BTreeMap;

use fedpack_bridge::Environment;
use fedpack_config::merge::RuntimeKind;
use fedpack_diagnostics::{Diagnostic, event::ExternalRuntime};
use rspack_core::{Compilation, ExternalModule, ModuleIdentifier, NormalModule};

use crate::{context::CompilerContext, graph::source_path};

/// Packages whose modules keep the instances of the runtime.
const PACKAGES: [&str; 6] = [
  "@fedpack/runtime",
  "@module-federation/enhanced/runtime",
  "@module-federation/runtime",
  "@module-federation/runtime-core",
  "@module-federation/runtime-tools",
  "@module-federation/webpack-bundler-runtime",
];

/// A warning for each request of the API that is external, and of which the embedded runtime is not made as well.
pub(super) fn external_runtimes(context: &CompilerContext, compilation: &Compilation) -> Vec<Diagnostic> {
  if context.runtime_kind == RuntimeKind::Plain {
    return Vec::new();
  }
  let graph = compilation.get_module_graph();
  let mut found: BTreeMap<String, Option<String>> = BTreeMap::new();
  for (id, module) in graph.modules() {
    let Some(external) = module.downcast_ref::<ExternalModule>() else { continue };
    let request = external.user_request();
    if !is_api(request) {
      continue;
    }
    let importers =
      || graph.get_incoming_connections(id).filter_map(|connection| connection.original_module_identifier);
    // One that is outside for the embedded runtime as well is the same one for all.
    if importers().any(|importer| is_own(&context.environment, compilation, &importer)) {
      continue;
    }
    let paths = importers().filter_map(|importer| source_path(compilation, &importer));
    let first = found.entry(request.to_owned()).or_default();
    *first = first.take().into_iter().chain(paths).min();
  }
  let event = |(request, importer)| ExternalRuntime { request, importer }.into();
  found.into_iter().map(event).collect()
}

fn is_api(request: &str) -> bool {
  PACKAGES
    .iter()
    .any(|package| request.strip_prefix(package).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// Whether a module belongs to the runtime that fedpack embeds.
fn is_own(environment: &Environment, compilation: &Compilation, module: &ModuleIdentifier) -> bool {
  let module = compilation.get_module_graph().module_by_identifier(module);
  let path = module.and_then(|module| module.downcast_ref::<NormalModule>()?.resource_resolved_data().path());
  path.is_some_and(|path| path == environment.embed.as_str() || environment.runtime_modules.contains(path.as_str()))
}
