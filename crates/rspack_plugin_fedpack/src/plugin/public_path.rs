//! Where the files of a container are found.

use fedpack_config::{
  model::{Container, EntryRuntime, Level},
  public_path::{is_relative_to_page, knows_its_url},
};
use fedpack_diagnostics::{Diagnostic, event::PublicPathOfPage};
use rspack_core::{Compilation, CompilationProcessAssets, EntryOptions, PublicPath};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use serde_json::Value;

use crate::{
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
};

/// Lets a container find its files by its own URL, and with it the entries that have its name or its runtime. What an entry says
/// of its public path stays.
pub(super) fn find_files_beside(container: &Container, options: &mut EntryOptions, compilation: &mut Compilation) {
  if !may_be_auto(container) {
    return;
  }
  let is_named = matches!(container.runtime, Some(EntryRuntime::Named(_)));
  for (name, entry) in &mut compilation.entries {
    if *name == container.name.0 || (is_named && entry.options.runtime == options.runtime) {
      entry.options.public_path.get_or_insert(PublicPath::Auto);
    }
  }
  let entry = compilation.entries.get(&container.name.0);
  options.public_path = entry.and_then(|entry| entry.options.public_path.clone()).or(Some(PublicPath::Auto));
}

fn may_be_auto(container: &Container) -> bool {
  container.library.get("type").and_then(Value::as_str).is_none_or(knows_its_url)
}

/// The public path of a container's files, or that of the whole build where there is no container.
pub(crate) fn public_path<'a>(container: Option<&Container>, compilation: &'a Compilation) -> &'a PublicPath {
  let entry = container.and_then(|container| compilation.entries.get(&container.name.0));
  entry.and_then(|entry| entry.options.public_path.as_ref()).unwrap_or(&compilation.options.output.public_path)
}

/// Says which containers a page would look for on its own server. A public path may be made of the hash of the build.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_ADDITIONAL, tracing = false)]
pub(super) async fn report_public_paths(&self, compilation: &mut Compilation) -> Result<()> {
  if !compilation.platform.is_web() {
    return Ok(());
  }
  for container in self.containers.iter().filter(|container| container.public_path != Level::Off) {
    let PublicPath::Filename(template) = public_path(Some(container), compilation) else { continue };
    let public_path = PublicPath::render_filename(compilation, template).await;
    if is_relative_to_page(&public_path) {
      let event = PublicPathOfPage { name: container.name.0.clone(), public_path, may_be_auto: may_be_auto(container) };
      compilation.push_diagnostic(to_rspack(&Diagnostic::from(event)));
    }
  }
  Ok(())
}
