//! For every resolved module: is its file shared?

use rspack_core::{
  BoxModule, ModuleExt, ModuleFactoryCreateData, NormalModuleCreateData, NormalModuleFactoryCreateModule,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use super::{consume, factorize::asks_for_the_module_itself};
use crate::plugin::{FedpackPlugin, FedpackPluginInner};

#[plugin_hook(NormalModuleFactoryCreateModule for FedpackPlugin, tracing = false)]
pub(super) async fn consume_resolved(
  &self,
  data: &mut ModuleFactoryCreateData,
  create_data: &mut NormalModuleCreateData,
) -> Result<Option<BoxModule>> {
  // Without shared files there is nothing to look up for any module.
  if self.shares.by_file.is_empty() || asks_for_the_module_itself(data) {
    return Ok(None);
  }
  let state = self.state();
  let resource = create_data.resource_resolve_data.resource().to_owned();
  match state.resolved_shares.get(&resource) {
    Some(shared) => Ok(Some(consume::consume(&state, data, &resource, shared, "").await.boxed())),
    None => Ok(None),
  }
}
