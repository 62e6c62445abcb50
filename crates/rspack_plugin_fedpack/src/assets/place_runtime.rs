//! When files are minimized: puts the prebuilt runtime, which was minimized once and for all, where it belongs in them.

use std::collections::BTreeMap;

use fedpack_manifest::{is_hot_update, is_script};
use memchr::memmem;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use rspack_core::{
  Compilation,
  rspack_sources::{BoxSource, CachedSource, ReplaceSource, Source, SourceExt},
};
use rspack_error::Result;

use crate::module::PrebuiltModule;

/// Puts the runtimes in the place of the names that stand for them.
pub(crate) fn place_runtime(compilation: &mut Compilation) -> Result<()> {
  for (placeholder, runtime) in runtimes(compilation) {
    for file in files_with(compilation, &placeholder) {
      compilation.update_asset(&file, |source, info| Ok((with_runtime(source, &placeholder, &runtime), info)))?;
    }
  }
  Ok(())
}

/// The runtimes that wait for their files: the name that stands for each, and its expression.
fn runtimes(compilation: &Compilation) -> BTreeMap<String, String> {
  let modules = compilation.get_module_graph().modules();
  let placed = modules.filter_map(|(_, module)| module.downcast_ref::<PrebuiltModule>()?.placed());
  placed.map(|(placeholder, runtime)| (placeholder, runtime.to_owned())).collect()
}

/// The scripts that hold a name. All of them are looked at: another plugin may have made a copy of one.
fn files_with(compilation: &Compilation, placeholder: &str) -> Vec<String> {
  let may_hold = |file: &str| is_script(file) || is_hot_update(file);
  let finder = memmem::Finder::new(placeholder);
  let holds = |source: &BoxSource| finder.find(source.source().into_string_lossy().as_bytes()).is_some();
  let scripts = compilation.assets().par_iter().filter(|(file, _)| may_hold(file));
  let found = scripts.filter(|(_, asset)| asset.get_source().is_some_and(holds));
  found.map(|(file, _)| file.clone()).collect()
}

fn with_runtime(source: BoxSource, placeholder: &str, runtime: &str) -> BoxSource {
  let found: Vec<_> = source.source().into_string_lossy().match_indices(placeholder).map(|(at, _)| at as u32).collect();
  let mut replaced = ReplaceSource::new(source);
  for at in found {
    replaced.replace(at, at + placeholder.len() as u32, runtime.to_owned(), None);
  }
  CachedSource::new(replaced).boxed()
}
