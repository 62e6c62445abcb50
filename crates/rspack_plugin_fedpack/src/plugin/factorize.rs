//! For every import: is it a module of a remote, or shared?

use rspack_core::{BoxModule, DependencyType, ModuleExt, ModuleFactoryCreateData, NormalModuleFactoryFactorize};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use super::{
  consume::{Asked, consume},
  entry::{is_entry, leads_past_share, of_remote as entry_of_remote, of_shared as entry_of_shared},
};
use crate::{
  module::RemoteModule,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

#[plugin_hook(NormalModuleFactoryFactorize for FedpackPlugin, tracing = false)]
pub(super) async fn take_from_remote(&self, data: &mut ModuleFactoryCreateData) -> Result<Option<BoxModule>> {
  if asks_for_the_module_itself(data) {
    return Ok(None);
  }
  let Some((remote, expose)) = self.remotes.find(&data.request) else { return Ok(None) };
  let module = || RemoteModule::new(&data.request, remote, expose, self.flavor).boxed();
  Ok(Some(if is_entry(data) { entry_of_remote(data) } else { module() }))
}

/// After the externals of the configuration and of its target: what is one of these is not shared, as in webpack.
#[plugin_hook(NormalModuleFactoryFactorize for FedpackPlugin, stage = 100, tracing = false)]
pub(super) async fn take_from_share(&self, data: &mut ModuleFactoryCreateData) -> Result<Option<BoxModule>> {
  if asks_for_the_module_itself(data) {
    return Ok(None);
  }
  let layer = data.issuer_layer.as_deref();
  let written = self.shares.by_request.find(&data.request, layer).map(|hit| (data.request.clone(), hit));
  let mut hits: Vec<_> = written.collect();
  if hits.is_empty() {
    // A relative path into node_modules, for entries that ask for it.
    let path = self.shares.by_suffix.path_of(data.context.as_str(), &data.request);
    let found = path.iter().flat_map(|path| self.shares.by_suffix.index.find(path, layer));
    hits.extend(path.iter().cloned().cycle().zip(found));
  }
  for (request, hit) in hits {
    let asked = Asked { shared: &hit.shared, request: &request, remainder: &hit.remainder, resolved: None };
    if let Some(module) = consume(&self.state(), data, asked).await {
      return Ok(if is_entry(data) { entry_of_shared(self, data, &module, None) } else { Some(module.boxed()) });
    }
  }
  Ok(None)
}

/// The edges behind shared modules, those of the runtime, and those that ask for a file lead to the modules themselves.
pub(super) fn asks_for_the_module_itself(data: &ModuleFactoryCreateData) -> bool {
  leads_past_share(data)
    || data.dependencies.first().is_none_or(|edge| leads_to_the_module_itself(edge.dependency_type()))
}

/// The same, of an edge of `kind`. Files are asked for by `new URL()` and by style sheets: CSS is no module that a share scope or
/// a container could hand out to other CSS.
pub(super) fn leads_to_the_module_itself(kind: &DependencyType) -> bool {
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
