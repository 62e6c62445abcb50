//! Which runtime a build embeds: the smallest one that holds all that the build can use.

use fedpack_config::model::{Remote, RemoteTarget};
use rspack_collections::IdentifierSet;
use rspack_core::{Compilation, CompilerPlatform, ModuleGraph, ModuleIdentifier, NormalModule};
use rustc_hash::FxHashSet;

use crate::{federated::stands_for_demand, parts::Flavor, plugin::FedpackPluginInner};

/// A runtime: its name, and the path of its module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Runtime {
  pub name: String,
  pub path: String,
  /// Path of the module that hands it what the build defines; a prebuilt one needs it.
  pub constants: Option<String>,
}

/// The runtime for a build whose modules are those of the graph as it is now.
///
/// An application that imports the API of the runtime gets the complete one: the API has to be that of the instance which
/// runs. Code that reaches for the instance by its global may use any of it, and so may code that is compiled on demand: an
/// instance can't be exchanged under a page.
pub(crate) fn choose(plugin: &FedpackPluginInner, compilation: &Compilation) -> Runtime {
  let environment = &plugin.environment;
  if plugin.flavor == Flavor::Plain {
    return Runtime { name: "plain".to_owned(), path: environment.plain.clone(), constants: None };
  }
  let complete = || Runtime { name: "complete".to_owned(), path: environment.embed.clone(), constants: None };
  if environment.prebuilt.is_empty() || compiles_on_demand(compilation) || uses_api(plugin, compilation) {
    return complete();
  }
  let target = target(&compilation.platform);
  // A runtime plugin is handed the instance, and may call all of it.
  let any_plugins = !plugin.config.runtime.plugins.is_empty();
  let needed = remotes(&plugin.config.remotes).max(if any_plugins { Remotes::Manifests } else { Remotes::None });
  if needed == Remotes::None && reaches_for_instance(plugin, compilation) {
    return complete();
  }
  let any_shared =
    any_plugins || std::iter::once(&*plugin.config).chain(&plugin.others).any(|config| !config.shared.is_empty());
  let name = format!("{target}.{}.{}", needed.name(), if any_shared { "shared" } else { "unshared" });
  match environment.prebuilt.get(&name) {
    Some(path) => Runtime { path: path.clone(), name, constants: Some(environment.constants.clone()) },
    None => complete(),
  }
}

/// Where the build runs; `any` where that is open.
pub(super) fn target(platform: &CompilerPlatform) -> &'static str {
  let elsewhere = platform.electron == Some(true) || platform.nwjs == Some(true);
  match (platform.is_web(), platform.is_node()) {
    _ if elsewhere => "any",
    (true, false) => "web",
    (false, true) => "node",
    _ => "any",
  }
}

/// What the remotes ask of the runtime, each kind with those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Remotes {
  None,
  /// Remote entries.
  Scripts,
  /// Manifests.
  Manifests,
  /// Lists of places, and externals: what the federation instance does not load by itself.
  Containers,
}

impl Remotes {
  fn name(self) -> &'static str {
    match self {
      Self::None => "none",
      Self::Scripts => "scripts",
      Self::Manifests => "manifests",
      Self::Containers => "containers",
    }
  }
}

fn remotes(remotes: &[Remote]) -> Remotes {
  let kind = |remote: &Remote| match remote.targets.as_slice() {
    // The runtime takes what has `.json` in its URL for a manifest.
    [RemoteTarget::Script { url, .. }] if url.contains(".json") => Remotes::Manifests,
    [RemoteTarget::Script { .. }] => Remotes::Scripts,
    _ => Remotes::Containers,
  };
  remotes.iter().map(kind).max().unwrap_or(Remotes::None)
}

fn compiles_on_demand(compilation: &Compilation) -> bool {
  compilation.get_module_graph().modules_keys().any(stands_for_demand)
}

/// Whether a module of the API is imported by one that is not a part of the runtime itself.
fn uses_api(plugin: &FedpackPluginInner, compilation: &Compilation) -> bool {
  let graph = compilation.get_module_graph();
  let path = |id: &ModuleIdentifier| path_of(graph, id);
  let environment = &plugin.environment;
  // Nearly every path is ruled out by its length, without a look at it.
  let lengths: FxHashSet<usize> = environment.runtime_modules.iter().map(String::len).collect();
  let is_api = |path: &str| lengths.contains(&path.len()) && environment.runtime_modules.contains(path);
  let api: Vec<_> = graph.modules_keys().filter(|id| path(id).is_some_and(is_api)).collect();
  if api.is_empty() {
    return false;
  }
  let embed = graph.modules_keys().find(|id| path(id) == Some(environment.embed.as_str()));
  let own = embed.map(|embed| reached(graph, *embed)).unwrap_or_default();
  let is_own = |origin: Option<ModuleIdentifier>| origin.is_some_and(|origin| own.contains(&origin));
  // The module that requires the embedded one leads to that alone.
  api.into_iter().any(|id| graph.get_incoming_connections(id).any(|edge| !is_own(edge.original_module_identifier)))
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
      open.extend(graph.get_outgoing_connections(&module).map(|edge| *edge.module_identifier()));
    }
  }
  found
}

/// Whether the application's own code names the instance without an import.
fn reaches_for_instance(plugin: &FedpackPluginInner, compilation: &Compilation) -> bool {
  let graph = compilation.get_module_graph();
  let environment = &plugin.environment;
  let mut ids = graph.modules_keys().filter(|id| !id.as_str().contains("node_modules"));
  // In a rebuild, the runtime that the last one embedded is still there.
  let is_runtime = |id: &ModuleIdentifier| {
    path_of(graph, id)
      .is_some_and(|path| path == environment.embed || environment.prebuilt.values().any(|file| file == path))
  };
  ids.any(|id| plugin.kept.mentions.in_module(compilation, id) && !is_runtime(id))
}
