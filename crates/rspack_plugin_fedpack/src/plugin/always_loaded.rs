//! Says which files hold fallbacks that are loaded in any case.

use rspack_core::{Compilation, CompilationProcessAssets};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  plugin::{FedpackPlugin, FedpackPluginInner, split_fallbacks},
  report::to_rspack,
};

/// When files have their final names.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_AFTER_OPTIMIZE_HASH, tracing = false)]
pub(super) async fn report_always_loaded(&self, compilation: &mut Compilation) -> Result<()> {
  let state = self.state();
  let found = split_fallbacks::diagnostics(compilation, state.federated(compilation), state.take_stuck());
  for diagnostic in &found {
    compilation.push_diagnostic(to_rspack(diagnostic));
  }
  Ok(())
}
