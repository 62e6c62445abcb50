//! Finds the module that an import means by its request: one of a remote, or a shared one.

use rspack_core::{BoxModule, DependencyType, ModuleExt, ModuleFactoryCreateData};

use super::{
  consume::{MatchedImport, consume},
  entry::{EntriesAtOnce, bypasses_share, is_entry, of_remote as entry_of_remote, of_shared as entry_of_shared},
  resolution::Resolution,
};
use crate::{context::CompilerContext, module::RemoteModule};

/// The module of a remote that an import means.
pub(crate) fn remote_module(context: &CompilerContext, data: &ModuleFactoryCreateData) -> Option<BoxModule> {
  if wants_the_module_itself(data) {
    return None;
  }
  let (remote, expose) = context.remotes.find(&data.request)?;
  let module = || RemoteModule::new(&data.request, remote, expose, context.runtime_kind).boxed();
  Some(if is_entry(data) { entry_of_remote(data) } else { module() })
}

/// The consumed module that an import means.
pub(crate) async fn shared_module(
  context: &CompilerContext,
  resolution: &Resolution,
  at_once: &EntriesAtOnce,
  data: &mut ModuleFactoryCreateData,
) -> Option<BoxModule> {
  if wants_the_module_itself(data) {
    return None;
  }
  let shares = &context.shares;
  let is_written = shares.find(&data.request, data.issuer_layer.as_deref()).next().is_some();
  // A relative path into node_modules, for entries that ask for it.
  let path = if is_written { None } else { shares.by_suffix.path_of(data.context.as_str(), &data.request) };
  if !is_written && path.is_none() {
    return None;
  }
  let index = if is_written { &shares.by_request } else { &shares.by_suffix.index };
  let (request, layer) = (path.unwrap_or_else(|| data.request.clone()), data.issuer_layer.clone());
  for hit in index.find(&shares.arena, &request, layer.as_deref()) {
    let import =
      MatchedImport { id: hit.id, shared: hit.shared, request: &request, remainder: hit.remainder, resolved: None };
    if let Some(module) = consume(resolution, data, import).await {
      return if is_entry(data) {
        entry_of_shared(context, at_once, data, &module, None)
      } else {
        Some(module.boxed())
      };
    }
  }
  None
}

/// The dependencies behind shared modules, those of the runtime, and those that ask for a file lead to the modules themselves.
pub(super) fn wants_the_module_itself(data: &ModuleFactoryCreateData) -> bool {
  bypasses_share(data)
    || data.dependencies.first().is_none_or(|dependency| leads_to_the_module_itself(dependency.dependency_type()))
}

/// The same, of a dependency of `kind`. Files are asked for by `new URL()` and by style sheets: CSS is no module that a share scope
/// or a container could hand out to other CSS.
pub(crate) fn leads_to_the_module_itself(kind: &DependencyType) -> bool {
  matches!(
    kind,
    DependencyType::ConsumeSharedFallback
      | DependencyType::ProvideModuleForShared
      | DependencyType::FederationRuntime
      | DependencyType::NewUrl
      | DependencyType::CssImport
      | DependencyType::CssUrl
      | DependencyType::CssCompose
  )
}
