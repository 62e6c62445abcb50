//! Finds the module that an import means by the file that it resolves to: a prebuilt runtime, or a shared module.

use fedpack_share::path::comparable;
use rspack_core::{BoxModule, DependencyType, ModuleExt, ModuleFactoryCreateData, NormalModuleCreateData};

use super::{
  consume::{Fallback, MatchedImport, consume},
  entry::{EntriesAtOnce, is_entry, of_shared as entry_of_shared},
  identity::shared_as,
  requested::wants_the_module_itself,
  resolution::Resolution,
};
use crate::{
  context::CompilerContext,
  dependency::LOADED,
  module::{ConsumeSharedModule, PrebuiltModule},
};

/// The module that takes the place of a resolved one. What is imported inside of a substitute belongs to it.
pub(crate) async fn resolved_module(
  context: &CompilerContext,
  resolution: &Resolution,
  at_once: &EntriesAtOnce,
  data: &mut ModuleFactoryCreateData,
  create_data: &NormalModuleCreateData,
) -> Option<BoxModule> {
  if let Some(path) = prebuilt_runtime(context, data, create_data) {
    let is_loaded = create_data.request.ends_with(LOADED);
    return Some(PrebuiltModule::new(path, context.environment.minimizes, is_loaded).boxed());
  }
  let consumed = consumed(context, resolution, at_once, data, create_data).await;
  if consumed.is_none()
    && let (false, Some(importer)) = (context.shares.substituted.is_empty(), data.issuer.as_deref())
    && let Some(file) = create_data.resource_resolve_data.path()
  {
    resolution.substitutes.inherit(file.as_str(), importer);
  }
  consumed
}

async fn consumed(
  context: &CompilerContext,
  resolution: &Resolution,
  at_once: &EntriesAtOnce,
  data: &mut ModuleFactoryCreateData,
  create_data: &NormalModuleCreateData,
) -> Option<BoxModule> {
  let shares = &context.shares;
  // Without shared files and packages there is nothing to look up for any module.
  let nothing_shared = shares.by_file.is_empty() && shares.by_package.is_empty();
  if nothing_shared || wants_the_module_itself(data) {
    return None;
  }
  let resource = create_data.resource_resolve_data.resource();
  let shared_files = &resolution.shared_files;
  let by_file = if shared_files.is_empty() { None } else { shared_files.get(&comparable(resource)) };
  if let Some(entries) = by_file {
    let layer = data.issuer_layer.clone();
    for (id, shared) in shares.arena.for_layer(entries, layer.as_deref()) {
      let import = MatchedImport { id, shared, request: resource, remainder: "", resolved: None };
      if let Some(module) = consume(resolution, data, import).await {
        return federated(context, at_once, data, module, create_data);
      }
    }
    return None;
  }
  // A request with loaders or a query of its own asks for something else than the package's module.
  let path = create_data.resource_resolve_data.path().map(|path| path.as_str());
  if create_data.raw_request.contains('!') || path != Some(resource) {
    return None;
  }
  for hit in shared_as(shares, resolution, data, &create_data.resource_resolve_data).await {
    let (shared, resolved) = (shares.arena.get(hit.id), Fallback::resolved(&create_data.resource_resolve_data));
    let import = MatchedImport { id: hit.id, shared, request: &hit.request, remainder: &hit.remainder, resolved };
    if let Some(module) = consume(resolution, data, import).await {
      return federated(context, at_once, data, module, create_data);
    }
  }
  None
}

/// The module of an import that is consumed: the consumed module, or an entry of it.
fn federated(
  context: &CompilerContext,
  at_once: &EntriesAtOnce,
  data: &ModuleFactoryCreateData,
  module: ConsumeSharedModule,
  create_data: &NormalModuleCreateData,
) -> Option<BoxModule> {
  if !is_entry(data) {
    return Some(module.boxed());
  }
  let file = create_data.resource_resolve_data.path().map(|path| path.as_str());
  entry_of_shared(context, at_once, data, &module, file)
}

/// The path of the prebuilt runtime that is resolved. One that a loader is to compile is an ordinary module.
fn prebuilt_runtime<'a>(
  context: &'a CompilerContext,
  data: &ModuleFactoryCreateData,
  create_data: &NormalModuleCreateData,
) -> Option<&'a str> {
  data.dependencies.first().filter(|dependency| *dependency.dependency_type() == DependencyType::FederationRuntime)?;
  let mut paths = context.environment.prebuilt.iter().map(|runtime| runtime.path.as_str());
  let request = create_data.request.as_str();
  paths.find(|path| *path == request.strip_suffix(LOADED).unwrap_or(request))
}
