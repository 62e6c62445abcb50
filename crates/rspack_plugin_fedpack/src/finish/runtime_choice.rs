//! Which runtime a build embeds: the smallest one that holds all that the build can use.

use std::path::Path;

use fedpack_bridge::{Environment, PrebuiltRuntime, RemoteSupport, RuntimeParts};
use fedpack_config::{
  merge::RuntimeKind,
  model::{Remote, RemoteTarget},
  remote_index::RemoteIndex,
};
use rspack_collections::IdentifierSet;
use rspack_core::{Compilation, ModuleGraph, ModuleIdentifier, NormalModule};
use rustc_hash::FxHashSet;

use crate::{cache::FederationGlobals, context::CompilerContext, graph::stands_for_demand, target::target};

/// A runtime: its name, and the path of its module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EmbeddedRuntime {
  pub name: String,
  pub path: String,
  /// Path of the module that hands it what the build defines; a prebuilt one needs it.
  pub constants: Option<String>,
  /// The parts of a prebuilt one.
  pub parts: Option<RuntimeParts>,
  /// What containers take from their page in place of it, if that is another.
  pub on_page: Option<Box<Self>>,
  /// Whether it is taken with its API.
  pub has_api: bool,
}

impl EmbeddedRuntime {
  /// A runtime that is compiled.
  fn compiled(name: &str, path: &str) -> Self {
    Self { name: name.to_owned(), path: path.to_owned(), constants: None, parts: None, on_page: None, has_api: false }
  }

  /// A runtime that is prebuilt.
  fn prebuilt(name: String, runtime: &PrebuiltRuntime, environment: &Environment) -> Self {
    Self {
      name,
      path: runtime.path.clone(),
      constants: Some(environment.constants.clone()),
      parts: Some(runtime.parts),
      on_page: None,
      has_api: false,
    }
  }

  /// What containers take from their page, if they can.
  pub(super) fn of_page(&self) -> Option<&Self> {
    self.on_page.as_deref().or_else(|| self.constants.is_some().then_some(self))
  }
}

/// The runtime for a build whose modules are those of the graph as it is now.
///
/// An application that imports the API of the runtime gets the complete one: the API has to be that of the instance which
/// runs. Code that reaches for the instance by its global may use any of it, and so may code that is compiled on demand: an
/// instance can't be exchanged under a page.
pub(super) fn choose(
  context: &CompilerContext,
  globals: &FederationGlobals,
  compilation: &Compilation,
) -> EmbeddedRuntime {
  let environment = &context.environment;
  if context.runtime_kind == RuntimeKind::Plain {
    return EmbeddedRuntime::compiled("plain", &environment.plain);
  }
  let complete = || EmbeddedRuntime {
    on_page: with_api(context).map(Box::new),
    ..EmbeddedRuntime::compiled("complete", &environment.embed)
  };
  if environment.prebuilt.is_empty() || compiles_on_demand(compilation) || uses_api(environment, compilation) {
    return complete();
  }
  // A runtime plugin is handed the instance, and may call all of it.
  let any_plugins = !context.config.runtime.plugins.is_empty();
  let for_plugins = if any_plugins { RemoteSupport::Manifests } else { RemoteSupport::None };
  let remotes = needed(&context.remotes).max(for_plugins);
  if remotes == RemoteSupport::None && reaches_for_instance(environment, globals, compilation) {
    return complete();
  }
  let shared = any_plugins || !context.shares.arena.is_empty();
  let parts = RuntimeParts { target: target(&compilation.platform), remotes, shared };
  match environment.prebuilt.iter().find(|runtime| runtime.parts == parts) {
    Some(runtime) => EmbeddedRuntime::prebuilt(parts.to_string(), runtime, environment),
    None => complete(),
  }
}

/// The smallest complete runtime of pages that loads all remotes. Those that are added at run time have one location.
fn with_api(context: &CompilerContext) -> Option<EmbeddedRuntime> {
  let environment = &context.environment;
  let remotes = needed(&context.remotes);
  let runtime = environment.with_api.iter().find(|runtime| runtime.parts.remotes >= remotes)?;
  let name = format!("complete {}", runtime.parts);
  Some(EmbeddedRuntime { has_api: true, ..EmbeddedRuntime::prebuilt(name, runtime, environment) })
}

/// The support that the remotes need from the runtime.
fn needed(remotes: &RemoteIndex) -> RemoteSupport {
  let kind = |remote: &Remote| match remote.targets.as_slice() {
    // The runtime takes what has `.json` in its URL for a manifest.
    [RemoteTarget::Script { url, .. }] if url.contains(".json") => RemoteSupport::Manifests,
    [RemoteTarget::Script { .. }] => RemoteSupport::Scripts,
    _ => RemoteSupport::Containers,
  };
  remotes.all().map(kind).max().unwrap_or(RemoteSupport::None)
}

fn compiles_on_demand(compilation: &Compilation) -> bool {
  compilation.get_module_graph().modules_keys().any(stands_for_demand)
}

/// Whether a module of the API is imported by one that is not a part of the runtime itself.
fn uses_api(environment: &Environment, compilation: &Compilation) -> bool {
  let graph = compilation.get_module_graph();
  let path = |id: &ModuleIdentifier| path_of(graph, id);
  // Nearly every path is ruled out by its length, without a look at it.
  let lengths: FxHashSet<usize> = environment.runtime_modules.iter().map(String::len).collect();
  let is_api = |path: &str| lengths.contains(&path.len()) && environment.runtime_modules.contains(path);
  let api: Vec<_> = graph.modules_keys().filter(|id| path(id).is_some_and(is_api)).collect();
  if api.is_empty() {
    return false;
  }
  let own = complete_modules(environment, graph);
  let is_own = |origin: Option<ModuleIdentifier>| origin.is_some_and(|origin| own.contains(&origin));
  // The module that requires the embedded one leads to that alone.
  api
    .into_iter()
    .any(|id| graph.get_incoming_connections(id).any(|connection| !is_own(connection.original_module_identifier)))
}

/// The modules of the complete runtime, where it is in the graph.
fn complete_modules(environment: &Environment, graph: &ModuleGraph) -> IdentifierSet {
  let embed = graph.modules_keys().find(|id| path_of(graph, id) == Some(environment.embed.as_str()));
  embed.map(|embed| reached(graph, *embed)).unwrap_or_default()
}

fn path_of<'a>(graph: &'a ModuleGraph, id: &ModuleIdentifier) -> Option<&'a str> {
  let module = graph.module_by_identifier(id)?.downcast_ref::<NormalModule>()?;
  module.resource_resolved_data().path().map(|path| path.as_str())
}

fn reached(graph: &ModuleGraph, module: ModuleIdentifier) -> IdentifierSet {
  let mut found = IdentifierSet::default();
  let mut open = vec![module];
  while let Some(module) = open.pop() {
    if found.insert(module) {
      open.extend(graph.get_outgoing_connections(&module).map(|connection| *connection.module_identifier()));
    }
  }
  found
}

/// Whether the application's own code names the instance without an import.
fn reaches_for_instance(environment: &Environment, globals: &FederationGlobals, compilation: &Compilation) -> bool {
  let graph = compilation.get_module_graph();
  let mut ids = graph.modules_keys().filter(|id| !id.as_str().contains("node_modules"));
  // What a rebuild, or a cache, still has of the last runtime; in a workspace it is not in node_modules.
  let complete = complete_modules(environment, graph);
  let own = Path::new(&environment.constants).parent().and_then(Path::parent);
  let is_runtime = |id: &ModuleIdentifier| {
    complete.contains(id)
      || path_of(graph, id).is_some_and(|path| {
        path.contains("@module-federation") || own.is_some_and(|own| Path::new(path).starts_with(own))
      })
  };
  ids.any(|id| globals.in_module(compilation, id) && !is_runtime(id))
}
