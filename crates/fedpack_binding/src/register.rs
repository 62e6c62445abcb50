//! Makes the plugin known to Rspack.

use napi_derive::napi;
use rspack_core::PluginExt;
use rspack_plugin_fedpack::FedpackPlugin;

use crate::decode::{Decoded, decode};

/// Name under which `experiments.createNativePlugin` finds the plugin.
const NAME: &str = "fedpack";

/// Registers the plugin with this thread's Rspack. Calling it again does nothing.
#[napi]
pub fn register_fedpack() {
  // Rspack refuses a second plugin of one name. The name is ours, so the one that is there is this one.
  let _already_registered = rspack_binding_builder::register_custom_plugin(NAME.to_owned(), |_env, handed| {
    let Decoded { configs, diagnostics, environment, bridge } = decode(handed)?;
    Ok(FedpackPlugin::new(configs, diagnostics, environment, bridge).boxed())
  });
}
