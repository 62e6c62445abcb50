//! Says which static imports come too early: in entries that start without waiting for federated modules.

use fedpack_diagnostics::{Diagnostic, event::EagerImport};
use rspack_core::{Compilation, CompilationProcessAssets};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  parts::Flavor,
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
};

#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_ADDITIONAL, tracing = false)]
pub(super) async fn report_early_imports(&self, compilation: &mut Compilation) -> Result<()> {
  // With the parts alone, it is the application's business when it imports what, as in webpack.
  if self.flavor == Flavor::Plain {
    return Ok(());
  }
  let early = self.state().early_imports(compilation, self.async_startup());
  let mut imports: Vec<String> = early.values().map(|early| format!("`{}` in {}", early.what, early.place)).collect();
  imports.sort_unstable();
  imports.dedup();
  if !imports.is_empty() {
    let event = EagerImport { imports };
    compilation.push_diagnostic(to_rspack(&Diagnostic::from(event)));
  }
  Ok(())
}
