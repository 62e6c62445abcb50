//! When all imports are known: add what is provided, and the runtime.

use std::{
  collections::{BTreeMap, BTreeSet},
  hash::Hasher,
};

use fedpack_config::{
  model::{FederationConfig, Remote, RemoteTarget},
  request::RequestKind,
};
use fedpack_diagnostics::{Diagnostic, event::ExposeNotResolved};
use fedpack_emit::{
  embed::{self, RemoteInfo},
  js::Expr,
};
use rspack_core::{
  Compilation, CompilerFinishMake, DependenciesBlock, Dependency, DependencyRef, EntryOptions, ModuleDependency,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::FxHasher;

use super::{
  copies::copies,
  provide::{ByUse, always_provided, provided_by_use},
};
use crate::{
  dependency::{Asks, EmbeddedPlugin, EmbeddedStart, RequestDependency},
  federated::{Federated, modules},
  module::{ConsumeSharedModule, ContainerEntryModule},
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
  runtime::{Runtime, choose},
  touched::touched_entries,
};

#[plugin_hook(CompilerFinishMake for FedpackPlugin, tracing = false)]
pub(super) async fn add_provided_and_runtime(&self, compilation: &mut Compilation) -> Result<()> {
  let mut runtime = choose(self, compilation);
  let always: Vec<_> = self.config.shared.iter().filter_map(always_provided).collect();
  let may_bring_modules = !always.is_empty() || !self.config.runtime.plugins.is_empty();
  // What is provided brings chunks along; entries that have nothing to do with federation stay as they would be without it.
  let entries = touched_entries(compilation, &self.kept.mentions);
  let mut first = edges(self, &entries, always.into_iter().map(Asks::Provided));
  if !entries.is_empty() {
    // Into all of them: a worker's runtime chunk takes the start from there.
    first.push((start_edge(self, &runtime, compilation), EntryOptions::default()));
  }
  compilation.add_include(first).await?;

  let state = self.state();
  let mut federated = Federated::of(compilation.get_module_graph());
  let found = unresolved_exposes(compilation, &federated).into_iter();
  for problem in found.chain(copies(compilation, &federated, &state).await) {
    compilation.push_diagnostic(to_rspack(&problem));
  }
  // A provided module may consume shared modules that nothing else does; they are provided as well, until nothing is new.
  let mut known = BTreeSet::new();
  loop {
    let ByUse { provisions, problems } = provided_by_use(compilation, &federated, &self.shares, &state).await;
    let new = provisions.into_iter().filter(|(identifier, _)| known.insert(identifier.clone()));
    let new: Vec<_> = new.map(|(_, provision)| Asks::Provided(provision)).collect();
    let is_last = new.is_empty();
    let count = |compilation: &Compilation| compilation.get_module_graph().modules_keys().count();
    let modules_before = count(compilation);
    if !is_last {
      compilation.add_include(edges(self, &entries, new)).await?;
    }
    // In a rebuild they are there already.
    let same = count(compilation) == modules_before;
    let now = if same { federated.clone() } else { Federated::of(compilation.get_module_graph()) };
    let before = std::mem::replace(&mut federated, now);
    // By their requests, modules are provided that are no federation modules: these are asked for until nothing is new.
    if is_last || (before.consumed == federated.consumed && self.shares.provided_by_request.is_empty()) {
      let problems: BTreeMap<_, _> = consume_problems(compilation, &federated).chain(problems).collect();
      for problem in problems.values() {
        compilation.push_diagnostic(to_rspack(problem));
      }
      break;
    }
  }
  if entries.is_empty() || !may_bring_modules {
    return Ok(());
  }
  // Runtime plugins and files that are always provided have come in meanwhile, and may import the runtime's API.
  let last = std::mem::replace(&mut runtime, choose(self, compilation));
  if last != runtime {
    let before = *start_edge(self, &last, compilation).id();
    compilation.global_entry.include_dependencies.retain(|edge| *edge != before);
    let edge = start_edge(self, &runtime, compilation);
    compilation.add_include(vec![(edge, EntryOptions::default())]).await?;
  }
  Ok(())
}

fn start_edge(plugin: &FedpackPluginInner, runtime: &Runtime, compilation: &Compilation) -> DependencyRef {
  let start = start(plugin, runtime.clone(), &compilation.options.output.unique_name);
  plugin.kept.edges.edge(None, Asks::Start(start))
}

/// What is wrong with consumed modules, by the message that says so.
fn consume_problems<'a>(
  compilation: &'a Compilation,
  federated: &'a Federated,
) -> impl Iterator<Item = (String, Diagnostic)> + 'a {
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, compilation.get_module_graph());
  consumed.flat_map(|(_, module)| module.consumption.problems.iter().map(|problem| problem.diagnostic())).map(
    |problem| {
      let text = problem.to_string();
      (text, problem)
    },
  )
}

/// Exposes whose modules were not found. Rspack says which request failed; this says what it was for.
fn unresolved_exposes(compilation: &Compilation, federated: &Federated) -> Vec<Diagnostic> {
  let graph = compilation.get_module_graph();
  let containers = modules::<ContainerEntryModule>(&federated.containers, graph);
  let mut found: Vec<_> = containers
    .flat_map(|(_, container)| container.get_blocks().iter().zip(&container.contents.exposes))
    .flat_map(|(block, expose)| {
      let edges = graph.block_by_id(block).map(|block| block.get_dependencies()).unwrap_or_default();
      let edges = edges.iter().filter_map(|edge| edge.downcast_ref::<RequestDependency>());
      let missing = edges.filter(|edge| graph.get_module_by_dependency_id(edge.id()).is_none());
      missing.map(|edge| (expose.key.clone(), edge.request().to_owned()))
    })
    .collect();
  found.sort_unstable();
  found.into_iter().map(|(key, request)| ExposeNotResolved { key, request }.into()).collect()
}

/// The edges that put modules into entries.
fn edges(
  plugin: &FedpackPluginInner,
  entries: &[String],
  asks: impl IntoIterator<Item = Asks>,
) -> Vec<(DependencyRef, EntryOptions)> {
  let edge = |asks: &Asks, name: &String| {
    let edge = plugin.kept.edges.edge(Some(name), asks.clone());
    (edge, EntryOptions { name: Some(name.clone()), ..EntryOptions::default() })
  };
  asks.into_iter().flat_map(|asks| entries.iter().map(move |name| edge(&asks, name)).collect::<Vec<_>>()).collect()
}

fn start(plugin: &FedpackPluginInner, runtime: Runtime, unique_name: &str) -> EmbeddedStart {
  let Runtime { name: variant, path } = runtime;
  let FederationConfig { name, runtime, remotes, .. } = &*plugin.config;
  let name = name.as_ref().map_or(unique_name, |name| name.as_str());
  let plugins = runtime.plugins.iter().map(|plugin| EmbeddedPlugin {
    request: plugin.request.clone(),
    params: plugin.params.clone().map(|params| Expr::literal(params).0),
  });
  let infos = remotes.iter().map(|remote| (remote.key.clone(), remote_infos(remote))).collect();
  EmbeddedStart {
    variant,
    runtime: path,
    name: name.to_owned(),
    build: build_key(plugin, unique_name),
    share_strategy: runtime.share_strategy.as_str().to_owned(),
    plugins: plugins.collect(),
    remotes: embed::remotes(&infos).0,
  }
}

/// A hash of what this build exposes, takes and shares. Without paths: it is the same in every folder.
fn build_key(plugin: &FedpackPluginInner, unique_name: &str) -> String {
  let exposes = plugin.containers.iter().flat_map(|container| &container.exposes);
  let exposes = exposes.map(|expose| format!("{}={}", expose.key, expose.import.join(",")));
  let remotes = plugin.config.remotes.iter().map(|remote| format!("{}{:?}", remote.key, remote.targets));
  let shared = plugin.config.shared.iter().filter(|shared| shared.kind != RequestKind::Absolute);
  let shared = shared.map(|shared| format!("{} {} {:?}", shared.request, shared.share_key, shared.share_scope));
  let mut hasher = FxHasher::default();
  for text in std::iter::once(unique_name.to_owned()).chain(exposes).chain(remotes).chain(shared) {
    hasher.write(text.as_bytes());
    hasher.write_u8(0);
  }
  format!("{:016x}", hasher.finish())
}

fn remote_infos(remote: &Remote) -> Vec<RemoteInfo> {
  let info = |target: &RemoteTarget| {
    let (name, entry, external_type) = match target.clone() {
      RemoteTarget::Script { name, url } => (Some(name), Some(url), "script".to_owned()),
      RemoteTarget::External { external_type, .. } => (None, None, external_type),
      RemoteTarget::Internal { .. } => (None, None, "internal".to_owned()),
    };
    let share_scope = remote.share_scope.iter().map(|scope| scope.0.clone()).collect();
    RemoteInfo { alias: remote.key.clone(), name, entry, external_type, share_scope }
  };
  remote.targets.iter().map(info).collect()
}
