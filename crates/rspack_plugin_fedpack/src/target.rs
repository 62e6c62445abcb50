//! Where a build runs.

use fedpack_bridge::RuntimeTarget;
use rspack_core::CompilerPlatform;

/// Where a build for `platform` runs; [`RuntimeTarget::Any`] where that is open.
pub(crate) fn target(platform: &CompilerPlatform) -> RuntimeTarget {
  let elsewhere = platform.electron == Some(true) || platform.nwjs == Some(true);
  match (platform.is_web(), platform.is_node()) {
    _ if elsewhere => RuntimeTarget::Any,
    (true, false) => RuntimeTarget::Web,
    (false, true) => RuntimeTarget::Node,
    _ => RuntimeTarget::Any,
  }
}
