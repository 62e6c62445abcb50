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
  dependency::{Asks, EmbeddedPlugin, EmbeddedStart, FederationDependency, RequestDependency},
  module::{ConsumeSharedModule, ContainerEntryModule},
  parts::Flavor,
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
  touched::touched_entries,
};

#[plugin_hook(CompilerFinishMake for FedpackPlugin, tracing = false)]
pub(super) async fn add_provided_and_runtime(&self, compilation: &mut Compilation) -> Result<()> {
  let start = start(self, &compilation.options.output.unique_name);
  let always = self.config.shared.iter().filter_map(always_provided);
  // What is provided brings chunks along; entries that have nothing to do with federation stay as they would be without it.
  let entries = touched_entries(compilation);
  let first = always.map(Asks::Provided).collect();
  if !entries.is_empty() {
    // Into all of them: a worker's runtime chunk takes the start from there.
    let start = DependencyRef::new(FederationDependency::new(Asks::Start(start)));
    compilation.add_include(vec![(start, EntryOptions::default())]).await?;
  }
  include(compilation, &entries, first).await?;

  for problem in unresolved_exposes(compilation).into_iter().chain(copies(compilation, &self.state()).await) {
    compilation.push_diagnostic(to_rspack(&problem));
  }
  // A provided module may consume shared modules that nothing else does; they are provided as well, until nothing is new.
  let state = self.state();
  let mut known = BTreeSet::new();
  loop {
    let ByUse { provisions, problems } = provided_by_use(compilation, &self.shares, &state).await;
    let new = provisions.into_iter().filter(|(identifier, _)| known.insert(identifier.clone()));
    let new: Vec<_> = new.map(|(_, provision)| Asks::Provided(provision)).collect();
    if new.is_empty() {
      let problems: BTreeMap<_, _> = consume_problems(compilation).chain(problems).collect();
      for problem in problems.values() {
        compilation.push_diagnostic(to_rspack(problem));
      }
      return Ok(());
    }
    include(compilation, &entries, new).await?;
  }
}

/// What is wrong with consumed modules, by the message that says so.
fn consume_problems(compilation: &Compilation) -> impl Iterator<Item = (String, Diagnostic)> {
  let graph = compilation.get_module_graph();
  let consumed = graph.modules().filter_map(|(_, module)| module.downcast_ref::<ConsumeSharedModule>());
  consumed.flat_map(|module| module.consumption.problems.iter().map(|problem| problem.diagnostic())).map(|problem| {
    let text = problem.to_string();
    (text, problem)
  })
}

/// Exposes whose modules were not found. Rspack says which request failed; this says what it was for.
fn unresolved_exposes(compilation: &Compilation) -> Vec<Diagnostic> {
  let graph = compilation.get_module_graph();
  let containers = graph.modules().filter_map(|(_, module)| module.downcast_ref::<ContainerEntryModule>());
  let mut found: Vec<_> = containers
    .flat_map(|container| container.get_blocks().iter().zip(&container.contents.exposes))
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

/// Puts modules into entries.
async fn include(compilation: &mut Compilation, entries: &[String], asks: Vec<Asks>) -> Result<()> {
  let edges = asks.iter().flat_map(|asks| {
    entries.iter().map(|name| {
      let edge = DependencyRef::new(FederationDependency::new(asks.clone()));
      (edge, EntryOptions { name: Some(name.clone()), ..EntryOptions::default() })
    })
  });
  let edges = edges.collect();
  compilation.add_include(edges).await
}

fn start(plugin: &FedpackPluginInner, unique_name: &str) -> EmbeddedStart {
  let FederationConfig { name, runtime, remotes, .. } = &*plugin.config;
  let name = name.as_ref().map_or(unique_name, |name| name.as_str());
  let plugins = runtime.plugins.iter().map(|plugin| EmbeddedPlugin {
    request: plugin.request.clone(),
    params: plugin.params.clone().map(|params| Expr::literal(params).0),
  });
  let infos = remotes.iter().map(|remote| (remote.key.clone(), remote_infos(remote))).collect();
  EmbeddedStart {
    runtime: match plugin.flavor {
      Flavor::Federation => plugin.environment.embed.clone(),
      Flavor::Plain => plugin.environment.plain.clone(),
    },
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
