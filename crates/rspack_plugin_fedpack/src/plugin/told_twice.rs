//! Says once what keeps many modules from being found.

use std::collections::HashSet;

use rspack_core::{Compilation, CompilationProcessAssets};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  module::ASKED_FOR,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// A package.json that cannot be read is on the way to every expose and shared module and to the entries, each of which would bring
/// the same error.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_ADDITIONAL, tracing = false)]
pub(super) async fn tell_once(&self, compilation: &mut Compilation) -> Result<()> {
  let diagnostics = compilation.diagnostics_mut();
  let is_asked_for = |diagnostic: &rspack_error::Diagnostic| diagnostic.code.as_deref() == Some(ASKED_FOR);
  if diagnostics.iter().any(is_asked_for) {
    let others = diagnostics.iter().filter(|diagnostic| !is_asked_for(diagnostic));
    let mut told: HashSet<String> = others.map(|diagnostic| diagnostic.message.clone()).collect();
    diagnostics.retain(|diagnostic| !is_asked_for(diagnostic) || told.insert(diagnostic.message.clone()));
  }
  Ok(())
}
