//! Entries that are themselves shared modules, or modules of a remote.

use rspack_core::{BoxModule, Compilation, DependencyId, DependencyType, ModuleExt, ModuleFactoryCreateData};
use rustc_hash::FxHashSet;

use crate::{
  context::{CompilerContext, starts_at_once},
  dependency::EntryTarget,
  module::{ConsumeSharedModule, EntryModuleTarget, FederatedEntryModule},
};

/// The dependencies of the entries that may wait for nothing.
#[derive(Debug, Default)]
pub(crate) struct EntriesAtOnce(FxHashSet<DependencyId>);

/// Whether an entry, or a worker's, is asked for.
pub(super) fn is_entry(data: &ModuleFactoryCreateData) -> bool {
  let kind = data.dependencies.first().map(|dependency| *dependency.dependency_type());
  matches!(kind, Some(DependencyType::Entry | DependencyType::NewWorker))
}

/// Whether the entry that is asked for bypasses what is shared.
pub(super) fn bypasses_share(data: &ModuleFactoryCreateData) -> bool {
  data
    .dependencies
    .first()
    .and_then(|entry| entry.downcast_ref::<EntryTarget>())
    .is_some_and(|entry| entry.bypasses_share)
}

/// The entry that a module of a remote is.
pub(super) fn of_remote(data: &ModuleFactoryCreateData) -> BoxModule {
  let target = EntryModuleTarget {
    request: data.request.clone(),
    context: data.context.clone(),
    layer: layer_of(data),
    bypasses_share: false,
  };
  FederatedEntryModule::new(&data.request, &data.context, target).boxed()
}

/// The entry that a consumed module is; `None` where it is the very file that is being made, which stays as it is.
///
/// It waits for what is shared, as entries do for what they import. One that must run at once, as a library whose exports someone
/// reads, can't: it runs the file that the build brings along.
pub(super) fn of_shared(
  context: &CompilerContext,
  at_once: &EntriesAtOnce,
  data: &ModuleFactoryCreateData,
  consumed: &ConsumeSharedModule,
  made: Option<&str>,
) -> Option<BoxModule> {
  let consumption = &consumed.consumption;
  let fallback =
    consumption.fallback.as_ref().filter(|_| !consumption.eager && must_run_at_once(context, at_once, data));
  let target = match fallback {
    Some(fallback) if made == Some(fallback.file.as_str()) => return None,
    Some(fallback) => EntryModuleTarget {
      request: fallback.request.clone(),
      context: consumed.fallback_context().clone(),
      layer: layer_of(data),
      bypasses_share: true,
    },
    None => EntryModuleTarget {
      request: data.request.clone(),
      context: data.context.clone(),
      layer: layer_of(data),
      bypasses_share: false,
    },
  };
  Some(FederatedEntryModule::new(&data.request, &data.context, target).boxed())
}

fn layer_of(data: &ModuleFactoryCreateData) -> Option<String> {
  data.issuer_layer.clone()
}

fn must_run_at_once(context: &CompilerContext, at_once: &EntriesAtOnce, data: &ModuleFactoryCreateData) -> bool {
  context.async_startup() == Some(false)
    || data.dependencies.first().is_some_and(|dependency| at_once.0.contains(dependency.id()))
}

/// Which entries may not wait. A container of an entry's name makes a library of it, so all entries have to be there.
pub(crate) fn entries_at_once(context: &CompilerContext, compilation: &Compilation) -> EntriesAtOnce {
  let asked = context.async_startup();
  let of_output = compilation.options.output.library.is_some();
  let all = compilation.entries.values().chain(std::iter::once(&compilation.global_entry));
  let at_once = all.filter(|data| starts_at_once(data.options.library.is_some() || of_output, asked));
  EntriesAtOnce(at_once.flat_map(|data| data.dependencies.iter().copied()).collect())
}
