//! When files are minimized: puts the prebuilt runtime, which was minimized once and for all, where it belongs in them.

use rspack_core::{
  Compilation, CompilationProcessAssets,
  rspack_sources::{BoxSource, CachedSource, ReplaceSource, Source, SourceExt},
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::FxHashSet;

use crate::{
  module::{PLACE, PrebuiltModule},
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// After `OPTIMIZE_SIZE`, where minimizers run, and before `DEV_TOOLING`, where source maps are taken out of the files.
const STAGE: i32 = Compilation::PROCESS_ASSETS_STAGE_DEV_TOOLING - 1;

#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = STAGE, tracing = false)]
pub(super) async fn place_runtime(&self, compilation: &mut Compilation) -> Result<()> {
  if !self.environment.minimizes {
    return Ok(());
  }
  for (file, runtime) in files_with_place(compilation) {
    compilation.update_asset(&file, |source, info| Ok((with_runtime(source, &runtime), info)))?;
  }
  Ok(())
}

/// The files that wait for a runtime, each with the expression of it.
fn files_with_place(compilation: &Compilation) -> Vec<(String, String)> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let graph = compilation.get_module_graph();
  let runtimes =
    graph.modules().filter_map(|(id, module)| Some((id, module.downcast_ref::<PrebuiltModule>()?.placed()?)));
  let mut found = Vec::new();
  for (id, runtime) in runtimes {
    let chunks = artifact.chunk_graph.try_get_module_chunks(id).into_iter().flatten();
    let chunks = chunks.filter_map(|chunk| artifact.chunk_by_ukey.get(chunk));
    let files: FxHashSet<&String> = chunks.flat_map(|chunk| chunk.files()).collect();
    found.extend(files.into_iter().map(|file| (file.clone(), runtime.to_owned())));
  }
  found
}

fn with_runtime(source: BoxSource, runtime: &str) -> BoxSource {
  let places: Vec<_> = source.source().into_string_lossy().match_indices(PLACE).map(|(at, _)| at as u32).collect();
  if places.is_empty() {
    return source;
  }
  let mut replaced = ReplaceSource::new(source);
  for at in places {
    replaced.replace(at, at + PLACE.len() as u32, runtime.to_owned(), None);
  }
  CachedSource::new(replaced).boxed()
}
