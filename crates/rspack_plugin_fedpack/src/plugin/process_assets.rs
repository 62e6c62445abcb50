//! When everything is known: holds the build against what its remotes promise, and writes `mf-manifest.json` and `mf-stats.json`.

use std::sync::Arc;

use fedpack_config::model::FederationConfig;
use fedpack_manifest::{Facts, file_names};
use rspack_core::{AssetInfo, Compilation, CompilationAsset, CompilationProcessAssets};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use rustc_hash::FxHashSet;

use super::documents::{documents, from_last};
use crate::{
  chunk_shape::file_names as file_names_of_chunks,
  contract, facts,
  kept::Document,
  plugin::{FedpackPlugin, FedpackPluginInner},
};

/// After content hashes are real: the manifest names files as they are on disk.
#[plugin_hook(CompilationProcessAssets for FedpackPlugin, stage = Compilation::PROCESS_ASSETS_STAGE_AFTER_OPTIMIZE_HASH, tracing = false)]
pub(super) async fn check_and_emit(&self, compilation: &mut Compilation) -> Result<()> {
  let mut written = FxHashSet::default();
  for (at, config) in std::iter::once(&*self.config).chain(&self.others).enumerate() {
    // The first plugin has the remotes of all.
    let contract = config.contract.as_ref().filter(|_| at == 0 && !config.remotes.is_empty());
    if contract.is_none() && config.manifest.is_none() {
      continue;
    }
    let last = self.kept.manifests.documents(at);
    let facts = facts_of(self, at, config, compilation).await?;
    if let Some(options) = contract {
      let found = contract::diagnostics(self, options, &facts, compilation).await?;
      compilation.extend_diagnostics(found);
    }
    if let Some(options) = &config.manifest {
      let mut options = options.clone();
      // Further containers of a compiler have their manifests in folders of their own, unless they name another file.
      if !written.insert(file_names(&options).manifest) {
        options.file_path = format!("{}/{}", options.file_path, folder_of(config));
        written.insert(file_names(&options).manifest);
      }
      // What the application adds may be another thing each time.
      let last = last.filter(|_| !options.additional_data);
      let documents = match last.and_then(|(before, documents)| from_last(documents, &before, &facts, compilation)) {
        Some(documents) => documents,
        None => documents(self, config, &options, &facts, compilation).await?,
      };
      self.kept.manifests.keep_documents(at, &documents);
      for Document { name, source, version } in documents {
        let info = AssetInfo { version, ..AssetInfo::default() };
        compilation.emit_asset(name, CompilationAsset::new(Some(source), info));
      }
    }
  }
  Ok(())
}

/// The facts: those of the last compilation where they are known to be the same.
async fn facts_of(
  plugin: &FedpackPluginInner,
  at: usize,
  config: &FederationConfig,
  compilation: &Compilation,
) -> Result<Arc<Facts>> {
  let state = plugin.state();
  let chunks = (state.chunk_shape(compilation), file_names_of_chunks(compilation));
  let known = if state.has_same_graph() { plugin.kept.manifests.facts(at, compilation, chunks) } else { None };
  let facts = match known {
    Some((facts, true)) if facts::has_same_base(plugin, config, compilation, &facts).await? => {
      return Ok(facts);
    }
    Some((facts, _)) => facts::with_files(plugin, config, compilation, &facts).await?,
    None => facts::gather(plugin, config, compilation).await?,
  };
  let facts = Arc::new(facts);
  // Facts that name no files depend on what they don't name.
  if config.manifest.as_ref().is_some_and(|options| !options.disable_assets_analyze) {
    plugin.kept.manifests.keep_facts(at, compilation, chunks, &facts);
  }
  Ok(facts)
}

/// A folder named after a container.
fn folder_of(config: &FederationConfig) -> String {
  let name = config.name.as_ref().map(|name| name.0.as_str()).unwrap_or_default();
  name.chars().map(|char| if char.is_alphanumeric() || matches!(char, '_' | '-') { char } else { '_' }).collect()
}
