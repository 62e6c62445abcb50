//! When files are minimized: puts the prebuilt runtime, which was minimized once and for all, where it belongs in them.

use fedpack_manifest::{is_hot_update, is_script};
use memchr::memmem;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use rspack_core::{
  Compilation, CompilationProcessAssets,
  rspack_sources::{BoxSource, CachedSource, ReplaceSource, Source, SourceExt},
};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  module::PrebuiltModule,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// After `OPTIMIZE_SIZE`, where minimizers run, and before `DEV_TOOLING`, where source maps are taken out of the files.
const STAGE: i32 = Compilation::PROCESS_ASSETS_STAGE_DEV_TOOLING - 1;

#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = STAGE, tracing = false)]
pub(super) async fn place_runtime(&self, compilation: &mut Compilation) -> Result<()> {
  if !self.environment.minimizes {
    return Ok(());
  }
  for (place, runtime) in runtimes(compilation) {
    for file in files_with(compilation, &place) {
      compilation.update_asset(&file, |source, info| Ok((with_runtime(source, &place, &runtime), info)))?;
    }
  }
  Ok(())
}

/// The runtimes that wait for their place: the name that stands there, and the runtime's expression.
fn runtimes(compilation: &Compilation) -> Vec<(String, String)> {
  let modules = compilation.get_module_graph().modules();
  let placed = modules.filter_map(|(_, module)| module.downcast_ref::<PrebuiltModule>()?.placed());
  placed.map(|(place, runtime)| (place, runtime.to_owned())).collect()
}

/// The scripts that hold a name. All of them are looked at: another plugin may have made a copy of one.
fn files_with(compilation: &Compilation, place: &str) -> Vec<String> {
  let may_hold = |file: &str| is_script(file) || is_hot_update(file);
  let finder = memmem::Finder::new(place);
  let holds = |source: &BoxSource| finder.find(source.source().into_string_lossy().as_bytes()).is_some();
  let scripts = compilation.assets().par_iter().filter(|(file, _)| may_hold(file));
  let found = scripts.filter(|(_, asset)| asset.get_source().is_some_and(holds));
  found.map(|(file, _)| file.clone()).collect()
}

fn with_runtime(source: BoxSource, place: &str, runtime: &str) -> BoxSource {
  let places: Vec<_> = source.source().into_string_lossy().match_indices(place).map(|(at, _)| at as u32).collect();
  let mut replaced = ReplaceSource::new(source);
  for at in places {
    replaced.replace(at, at + place.len() as u32, runtime.to_owned(), None);
  }
  CachedSource::new(replaced).boxed()
}
