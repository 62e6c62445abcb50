//! When everything is known: holds the build against what its remotes promise, and writes `mf-manifest.json` and `mf-stats.json`.

use fedpack_config::model::{FederationConfig, ManifestOptions};
use fedpack_diagnostics::event::AdditionalDataFailed;
use fedpack_manifest::{Facts, file_names};
use rspack_core::{
  AssetInfo, Compilation, CompilationAsset, CompilationProcessAssets,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::{Result, error};
use rspack_hook::plugin_hook;
use rustc_hash::FxHashSet;
use serde::Deserialize;
use serde_json::Value;

use crate::{
  contract, facts,
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
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
    let facts = facts::gather(self, config, compilation).await?;
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
      write(self, config, &options, facts, compilation).await?;
    }
  }
  Ok(())
}

/// A folder named after a container.
fn folder_of(config: &FederationConfig) -> String {
  let name = config.name.as_ref().map(|name| name.0.as_str()).unwrap_or_default();
  name.chars().map(|char| if char.is_alphanumeric() || matches!(char, '_' | '-') { char } else { '_' }).collect()
}

async fn write(
  plugin: &FedpackPluginInner,
  config: &FederationConfig,
  options: &ManifestOptions,
  facts: Facts,
  compilation: &mut Compilation,
) -> Result<()> {
  let unwritable = |reason: serde_json::Error| error!("fedpack: the manifest can't be written: {reason}");
  let mut stats = fedpack_manifest::stats(&facts.seen_from_manifest(options)).map_err(unwritable)?;
  if options.additional_data {
    match changed_by_user(plugin, config, &stats).await {
      Ok(changed) => stats = changed,
      Err(reason) => compilation.push_diagnostic(to_rspack(&AdditionalDataFailed { reason }.into())),
    }
  }
  let files = file_names(options);
  let documents = fedpack_manifest::documents(stats).map_err(unwritable)?;
  for (file, text) in [(files.manifest, documents.manifest), (files.stats, documents.stats)] {
    let source = RawStringSource::from(text).boxed();
    compilation.emit_asset(file, CompilationAsset::new(Some(source), AssetInfo::default()));
  }
  Ok(())
}

/// What came of the user's `additionalData`.
#[derive(Deserialize)]
struct Outcome {
  stats: Option<Value>,
  problem: Option<String>,
}

/// The stats as `manifest.additionalData` leaves them, or why it does not.
async fn changed_by_user(
  plugin: &FedpackPluginInner,
  config: &FederationConfig,
  stats: &Value,
) -> std::result::Result<Value, String> {
  let name = config.name.as_ref().map(|name| name.0.as_str()).unwrap_or_default();
  let answer = plugin.outside.ask(format!("additionalData:{name}"), stats.to_string()).await;
  let answer = answer.map_err(|error| error.to_string())?;
  let Outcome { stats, problem } = serde_json::from_str(&answer).map_err(|error| error.to_string())?;
  match (stats, problem) {
    (_, Some(problem)) => Err(problem),
    (Some(stats @ Value::Object(_)), None) => Ok(stats),
    _ => Err("it gave something else than an object".to_owned()),
  }
}
