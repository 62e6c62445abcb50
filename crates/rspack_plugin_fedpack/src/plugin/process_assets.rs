//! Writes `mf-manifest.json` and `mf-stats.json`.

use rspack_core::{
  AssetInfo, Compilation, CompilationAsset, CompilationProcessAssets,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::{Result, error};
use rspack_hook::plugin_hook;

use crate::{
  facts,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// After content hashes are real: the manifest names files as they are on disk.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_AFTER_OPTIMIZE_HASH, tracing = false)]
pub(super) async fn emit_manifest(&self, compilation: &mut Compilation) -> Result<()> {
  let Some(options) = &self.config.manifest else {
    return Ok(());
  };
  let facts = facts::gather(self, compilation).await?.seen_from_manifest(options);
  let documents = fedpack_manifest::build(&facts);
  let files = fedpack_manifest::file_names(options);
  let unwritable = |reason: serde_json::Error| error!("fedpack: the manifest can't be written: {reason}");
  let manifest = documents.manifest_json().map_err(unwritable)?;
  let stats = documents.stats_json().map_err(unwritable)?;
  for (file, text) in [(files.manifest, manifest), (files.stats, stats)] {
    let source = RawStringSource::from(text).boxed();
    compilation.emit_asset(file, CompilationAsset::new(Some(source), AssetInfo::default()));
  }
  Ok(())
}
