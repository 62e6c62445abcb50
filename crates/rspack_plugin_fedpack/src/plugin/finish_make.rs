//! When all imports are known: add what is provided, and the runtime.

use std::{
  collections::{BTreeMap, BTreeSet},
  path::Path,
  sync::Arc,
};

use fedpack_diagnostics::Diagnostic;
use rspack_core::{Compilation, CompilerFinishMake, DependencyRef, EntryOptions};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use super::{
  copies::copies,
  external_runtime::external_runtimes,
  inside::settle_inside,
  overruled::overruled,
  provide::{ByUse, admits_file, always_provided, provided_by_use},
  start::start,
};
use crate::{
  dependency::Asks,
  federated::{Federated, modules},
  kept::{Added, Edge, roots},
  module::ConsumeSharedModule,
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
  runtime::choose,
  touched::touched_entries,
};

#[plugin_hook(CompilerFinishMake for FedpackPlugin, tracing = false)]
pub(super) async fn add_provided_and_runtime(&self, compilation: &mut Compilation) -> Result<()> {
  let roots = roots(compilation);
  let is_same_text = |id: &_| self.kept.mentions.is_same(compilation, id);
  let added = if self.kept.graph.is_same(compilation, &roots, is_same_text) {
    self.state().tell_same_graph();
    self.kept.carry_over();
    let added = self.kept.additions.get();
    include(compilation, &added.edges).await?;
    added
  } else {
    let added = Arc::new(add(self, compilation).await?);
    self.kept.forget_graph();
    self.kept.graph.take_in(compilation, roots);
    self.kept.additions.keep(Arc::clone(&added));
    added
  };
  for problem in &added.diagnostics {
    compilation.push_diagnostic(to_rspack(problem));
  }
  compilation.file_dependencies.extend(added.read.iter().map(|path| Path::new(path).into()));
  compilation.missing_dependencies.extend(added.missing.iter().map(|path| Path::new(path).into()));
  Ok(())
}

/// Adds to the graph what follows from it.
async fn add(plugin: &FedpackPluginInner, compilation: &mut Compilation) -> Result<Added> {
  // What is provided brings chunks along; entries that have nothing to do with federation stay as they would be without it.
  let entries = touched_entries(compilation, &plugin.kept.mentions);
  let always = edges(plugin, &entries, always(plugin, compilation).await);
  let may_bring_modules = !always.is_empty() || !plugin.config.runtime.plugins.is_empty();
  let runtime = choose(plugin, compilation);
  let mut added = Added::default();
  // Into all of them: a worker's runtime chunk takes the start from there.
  let first = (!entries.is_empty()).then(|| (None, start(plugin, &runtime, compilation)));
  added.edges.extend(always.into_iter().chain(first));
  include(compilation, &added.edges).await?;
  settle_inside(plugin, compilation).await?;
  provide(plugin, compilation, &entries, &mut added).await?;
  // Runtime plugins and files that are always provided have come in meanwhile, and may import the runtime's API.
  if !entries.is_empty() && may_bring_modules {
    let now = choose(plugin, compilation);
    if now != runtime {
      let before = *start(plugin, &runtime, compilation).id();
      compilation.global_entry.include_dependencies.retain(|edge| *edge != before);
      added.edges.retain(|(_, edge)| *edge.id() != before);
      let edge = vec![(None, start(plugin, &now, compilation))];
      include(compilation, &edge).await?;
      added.edges.extend(edge);
    }
  }
  added.diagnostics.extend(external_runtimes(plugin, compilation));
  (added.read, added.missing) = plugin.state().asked_descriptions();
  Ok(added)
}

/// What is provided whether used or not.
async fn always(plugin: &FedpackPluginInner, compilation: &Compilation) -> Vec<Asks> {
  let state = plugin.state();
  let mut found = Vec::new();
  for shared in &plugin.config.shared {
    let (Some(provision), Some(resolver)) = (always_provided(shared), &state.resolver) else { continue };
    if admits_file(shared, resolver, &compilation.options.context).await {
      found.push(Asks::Provided(provision));
    }
  }
  found
}

/// Adds what is provided because it is used. A provided module may consume shared modules that nothing else does; they are
/// provided as well, until nothing is new.
async fn provide(
  plugin: &FedpackPluginInner,
  compilation: &mut Compilation,
  entries: &[String],
  added: &mut Added,
) -> Result<()> {
  let state = plugin.state();
  let mut federated = Federated::of(compilation.get_module_graph());
  added.diagnostics.extend(overruled(compilation, &federated, &plugin.shares));
  added.diagnostics.extend(copies(compilation, &federated, &state).await);
  let mut known = BTreeSet::new();
  loop {
    let ByUse { provisions, problems } = provided_by_use(compilation, &federated, &plugin.shares, &state).await;
    let new = provisions.into_iter().filter(|(identifier, _)| known.insert(identifier.clone()));
    let new = edges(plugin, entries, new.map(|(_, provision)| Asks::Provided(provision)).collect::<Vec<_>>());
    let is_last = new.is_empty();
    let count = |compilation: &Compilation| compilation.get_module_graph().modules_keys().count();
    let modules_before = count(compilation);
    include(compilation, &new).await?;
    added.edges.extend(new);
    // In a rebuild they are there already.
    let same = count(compilation) == modules_before;
    let now = if same { federated.clone() } else { Federated::of(compilation.get_module_graph()) };
    let before = std::mem::replace(&mut federated, now);
    // By their requests, modules are provided that are no federation modules: these are asked for until nothing is new.
    if is_last || (before.consumed == federated.consumed && plugin.shares.provided_by_request.is_empty()) {
      let problems: BTreeMap<_, _> = consume_problems(compilation, &federated).chain(problems).collect();
      added.diagnostics.extend(problems.into_values());
      return Ok(());
    }
  }
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

/// The edges that put modules into entries.
fn edges(plugin: &FedpackPluginInner, entries: &[String], asks: impl IntoIterator<Item = Asks>) -> Vec<Edge> {
  let edge = |asks: &Asks, name: &String| (Some(name.clone()), plugin.kept.edges.edge(Some(name), asks.clone()));
  asks.into_iter().flat_map(|asks| entries.iter().map(move |name| edge(&asks, name)).collect::<Vec<_>>()).collect()
}

async fn include(compilation: &mut Compilation, edges: &[Edge]) -> Result<()> {
  if edges.is_empty() {
    return Ok(());
  }
  let options = |name: &Option<String>| EntryOptions { name: name.clone(), ..EntryOptions::default() };
  let edges: Vec<(DependencyRef, _)> = edges.iter().map(|(name, edge)| (edge.clone(), options(name))).collect();
  compilation.add_include(edges).await
}
