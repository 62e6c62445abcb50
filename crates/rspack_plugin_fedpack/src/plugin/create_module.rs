//! For every resolved module: is it a prebuilt runtime, is its file shared, or is it what a shared request resolves to?

use fedpack_share::{matching::for_layer, path::comparable};
use rspack_core::{
  BoxModule, DependencyType, ModuleExt, ModuleFactoryCreateData, NormalModuleCreateData,
  NormalModuleFactoryCreateModule,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use super::{
  consume::{Asked, Fallback, consume},
  entry::{is_entry, of_shared as entry_of_shared},
  factorize::asks_for_the_module_itself,
  identity::shared_as,
  inside::inherit,
};
use crate::{
  module::{ConsumeSharedModule, PrebuiltModule},
  plugin::{FedpackPlugin, FedpackPluginInner},
};

#[plugin_hook(NormalModuleFactoryCreateModule for FedpackPlugin, tracing = false)]
pub(super) async fn consume_resolved(
  &self,
  data: &mut ModuleFactoryCreateData,
  create_data: &mut NormalModuleCreateData,
) -> Result<Option<BoxModule>> {
  if let Some(path) = prebuilt_runtime(self, data, create_data) {
    return Ok(Some(PrebuiltModule::new(path, self.environment.minimizes).boxed()));
  }
  let consumed = consumed(self, data, create_data).await;
  if consumed.is_none() {
    inherit(self, data, create_data);
  }
  Ok(consumed)
}

async fn consumed(
  plugin: &FedpackPluginInner,
  data: &mut ModuleFactoryCreateData,
  create_data: &NormalModuleCreateData,
) -> Option<BoxModule> {
  // Without shared files and packages there is nothing to look up for any module.
  let nothing_shared = plugin.shares.by_file.is_empty() && plugin.shares.by_package.is_empty();
  if nothing_shared || asks_for_the_module_itself(data) {
    return None;
  }
  let state = plugin.state();
  let resource = create_data.resource_resolve_data.resource();
  let by_file = if state.resolved_shares.is_empty() { None } else { state.resolved_shares.get(&comparable(resource)) };
  if let Some(entries) = by_file {
    let layer = data.issuer_layer.clone();
    for shared in for_layer(entries, layer.as_deref()) {
      let asked = Asked { shared: &shared, request: resource, remainder: "", resolved: None };
      if let Some(module) = consume(&state, data, asked).await {
        return federated(plugin, data, module, create_data);
      }
    }
    return None;
  }
  // A request with loaders or a query of its own asks for something else than the package's module.
  let path = create_data.resource_resolve_data.path().map(|path| path.as_str());
  if create_data.raw_request.contains('!') || path != Some(resource) {
    return None;
  }
  for hit in shared_as(&plugin.shares, &state, data, &create_data.resource_resolve_data).await {
    let resolved = Fallback::resolved(&create_data.resource_resolve_data);
    let asked = Asked { shared: &hit.shared, request: &hit.request, remainder: &hit.remainder, resolved };
    if let Some(module) = consume(&state, data, asked).await {
      return federated(plugin, data, module, create_data);
    }
  }
  None
}

/// What an import means that is consumed: the consumed module, or an entry of it.
fn federated(
  plugin: &FedpackPluginInner,
  data: &ModuleFactoryCreateData,
  module: ConsumeSharedModule,
  create_data: &NormalModuleCreateData,
) -> Option<BoxModule> {
  if !is_entry(data) {
    return Some(module.boxed());
  }
  let file = create_data.resource_resolve_data.path().map(|path| path.as_str());
  entry_of_shared(plugin, data, &module, file)
}

/// The path of the prebuilt runtime that is resolved. One that a loader is to compile is an ordinary module.
fn prebuilt_runtime<'a>(
  plugin: &'a FedpackPluginInner,
  data: &ModuleFactoryCreateData,
  create_data: &NormalModuleCreateData,
) -> Option<&'a str> {
  data.dependencies.first().filter(|edge| *edge.dependency_type() == DependencyType::FederationRuntime)?;
  plugin.environment.prebuilt.values().find(|path| **path == create_data.request).map(String::as_str)
}
