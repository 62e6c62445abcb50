//! Adds to a module graph the modules that follow from it.

use std::{
  collections::{BTreeMap, BTreeSet},
  sync::Arc,
};

use fedpack_diagnostics::Diagnostic;
use fedpack_share::substitutes::Substitutes;
use rspack_core::{Compilation, DependencyRef, EntryOptions};
use rspack_error::Result;

use super::{
  bootstrap::bootstrap,
  duplicates::duplicates,
  external_runtime::external_runtimes,
  overruled::overruled,
  page_runtime::{PageUse, takers},
  provide::{ByUse, admits_file, always_provided, provided_by_use},
  runtime_choice::{EmbeddedRuntime, choose},
  settle_substitutes::settle_substitutes,
  static_imports::StaticImports,
};
use crate::{
  build::Resolution,
  cache::{Additions, Dependencies, EntryDependency, FederationGlobals, GraphCache, roots},
  context::CompilerContext,
  dependency::ModuleSpec,
  graph::{Federated, GraphChange, entries_with_federation, modules},
  module::ConsumeSharedModule,
};

/// The input of the additions, beside the graph.
pub(crate) struct FinishInput<'a> {
  pub context: &'a CompilerContext,
  pub resolution: &'a Resolution,
  pub graph: &'a GraphCache,
  pub dependencies: &'a Dependencies,
  pub globals: &'a FederationGlobals,
  pub substitutes: &'a Substitutes,
}

/// Adds to the graph what follows from it: what was added to the last one, where this is the same.
pub(crate) async fn additions(
  input: &FinishInput<'_>,
  compilation: &mut Compilation,
) -> Result<(Arc<Additions>, GraphChange)> {
  let roots = roots(compilation);
  let is_same_text = |id: &_| input.globals.is_same(compilation, id);
  if let Some(known) = input.graph.additions_of_same(compilation, &roots, is_same_text) {
    include(compilation, &known.dependencies).await?;
    return Ok((known, GraphChange::Same));
  }
  let added = Arc::new(add(input, compilation).await?);
  input.graph.take_in(compilation, roots, Arc::clone(&added));
  Ok((added, GraphChange::Another))
}

async fn add(input: &FinishInput<'_>, compilation: &mut Compilation) -> Result<Additions> {
  let FinishInput { context, resolution, dependencies, globals, .. } = *input;
  // What is provided brings chunks along; entries that have nothing to do with federation stay as they would be without it.
  let entries = entries_with_federation(compilation, globals);
  let always = of_entries(dependencies, &entries, always(context, resolution, compilation).await);
  let any_eager = context.shares.arena.iter().any(|(_, shared)| shared.eager);
  let may_bring_modules = !always.is_empty() || any_eager || !context.config.runtime.plugins.is_empty();
  let choice = |compilation: &_| (choose(context, globals, compilation), StaticImports::of(context, compilation));
  let chosen = choice(compilation);
  let mut added = Additions::default();
  // Into all of them: a worker's runtime chunk takes the start from there.
  let first = starts(input, &chosen, &entries, compilation);
  added.dependencies.extend(always.into_iter().chain(first.iter().cloned()));
  include(compilation, &added.dependencies).await?;
  settle_substitutes(&context.shares, input.substitutes, compilation).await?;
  provide(input, compilation, &entries, &mut added).await?;
  // Runtime plugins and files that are always provided have come in meanwhile, and may import the runtime's API, or
  // shared modules.
  if !entries.is_empty() && may_bring_modules {
    let now = choice(compilation);
    if now != chosen {
      let before: Vec<_> = first.iter().map(|(_, dependency)| *dependency.id()).collect();
      let included = compilation.entries.values_mut().chain(std::iter::once(&mut compilation.global_entry));
      for entry in included {
        entry.include_dependencies.retain(|dependency| !before.contains(dependency));
      }
      added.dependencies.retain(|(_, dependency)| !before.contains(dependency.id()));
      let another = starts(input, &now, &entries, compilation);
      include(compilation, &another).await?;
      added.dependencies.extend(another);
    }
  }
  added.diagnostics.extend(external_runtimes(context, compilation));
  (added.read, added.missing) = resolution.packages.asked_descriptions();
  Ok(added)
}

/// The dependencies on the modules that start `runtime`, for all entries; those that take the runtime of their page have another.
fn starts(
  FinishInput { context, dependencies, .. }: &FinishInput<'_>,
  (runtime, imports): &(EmbeddedRuntime, StaticImports),
  entries: &[String],
  compilation: &Compilation,
) -> Vec<EntryDependency> {
  let start = |entry: Option<&String>, page, waits| {
    let of_page = runtime.of_page().filter(|_| page == PageUse::Takes);
    let runtime = of_page.unwrap_or(runtime);
    let spec = bootstrap(context, runtime.clone(), page, waits, &compilation.options.output.unique_name);
    (entry.cloned(), dependencies.on(entry.map(String::as_str), ModuleSpec::Start(Arc::new(spec))))
  };
  if entries.is_empty() {
    return Vec::new();
  }
  let takers = takers(context, runtime, entries, compilation);
  if takers.is_empty() {
    return vec![start(None, PageUse::Publishes, imports.of_any(entries, true))];
  }
  // Entries may share a runtime chunk, which has one start; those that take the runtime of their page have one for themselves.
  let (taking, others): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| takers.contains(entry));
  let wait = imports.of_any(others.iter().copied(), true);
  let of_taker = |entry| start(Some(entry), PageUse::Takes, imports.of_any([entry], false));
  let of_other = |entry| start(Some(entry), PageUse::Publishes, wait);
  taking.into_iter().map(of_taker).chain(others.into_iter().map(of_other)).collect()
}

/// The modules that are provided whether used or not.
async fn always(context: &CompilerContext, resolution: &Resolution, compilation: &Compilation) -> Vec<ModuleSpec> {
  let mut found = Vec::new();
  for (_, shared) in context.shares.arena.iter() {
    let Some(provision) = always_provided(shared) else { continue };
    if admits_file(shared, &resolution.resolver, &compilation.options.context).await {
      found.push(ModuleSpec::Provided(Arc::new(provision)));
    }
  }
  found
}

/// Adds what is provided because it is used. A provided module may consume shared modules that nothing else does; they are
/// provided as well, until nothing is new.
async fn provide(
  FinishInput { context, resolution, dependencies, .. }: &FinishInput<'_>,
  compilation: &mut Compilation,
  entries: &[String],
  added: &mut Additions,
) -> Result<()> {
  let packages = &resolution.packages;
  let mut federated = Federated::of(compilation.get_module_graph());
  added.diagnostics.extend(overruled(compilation, &federated, &context.shares));
  added.diagnostics.extend(duplicates(compilation, &federated, packages).await);
  let mut known = BTreeSet::new();
  loop {
    let ByUse { provisions, problems } = provided_by_use(compilation, &federated, &context.shares, packages).await;
    let new = provisions.into_iter().filter(|(identifier, _)| known.insert(identifier.clone()));
    let new: Vec<_> = new.map(|(_, provision)| ModuleSpec::Provided(Arc::new(provision))).collect();
    let new = of_entries(dependencies, entries, new);
    let is_last = new.is_empty();
    let count = |compilation: &Compilation| compilation.get_module_graph().modules_keys().count();
    let modules_before = count(compilation);
    include(compilation, &new).await?;
    added.dependencies.extend(new);
    // In a rebuild they are there already.
    let same = count(compilation) == modules_before;
    let now = if same { federated.clone() } else { Federated::of(compilation.get_module_graph()) };
    let before = std::mem::replace(&mut federated, now);
    // By their requests, modules are provided that are no federation modules: these are asked for until nothing is new.
    if is_last || (before.consumed == federated.consumed && context.shares.provided_by_request.is_empty()) {
      let problems: BTreeMap<_, _> = consume_problems(compilation, &federated).chain(problems).collect();
      added.diagnostics.extend(problems.into_values());
      return Ok(());
    }
  }
}

/// The problems of consumed modules, by their message.
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

/// The dependencies that put modules into entries.
fn of_entries(dependencies: &Dependencies, entries: &[String], specs: Vec<ModuleSpec>) -> Vec<EntryDependency> {
  let dependency = |spec: &ModuleSpec, name: &String| (Some(name.clone()), dependencies.on(Some(name), spec.clone()));
  specs.iter().flat_map(|spec| entries.iter().map(move |name| dependency(spec, name))).collect()
}

async fn include(compilation: &mut Compilation, dependencies: &[EntryDependency]) -> Result<()> {
  if dependencies.is_empty() {
    return Ok(());
  }
  let options = |name: &Option<String>| EntryOptions { name: name.clone(), ..EntryOptions::default() };
  let included = dependencies.iter().map(|(name, dependency)| (dependency.clone(), options(name)));
  let included: Vec<(DependencyRef, _)> = included.collect();
  compilation.add_include(included).await
}
