//! When everything is known: holds the build against what its remotes promise, and writes `mf-manifest.json` and `mf-stats.json`.

use std::sync::Arc;

use fedpack_bridge::PublishedTypes;
use fedpack_config::model::FederationConfig;
use fedpack_manifest::{Facts, Layout, Types, file_names};
use rspack_core::{AssetInfo, Compilation, CompilationAsset};
use rspack_error::{Result, error};
use rustc_hash::FxHashSet;

use super::documents::{documents, from_last};
use crate::{
  cache::{AssetHashes, ChunkPrint, Document, LastFacts, Manifests},
  chunks::{ChunkArtifacts, file_names as file_names_of_chunks},
  context::CompilerContext,
  contract::{self, ContractCache},
  facts::{FactsInput, gather, has_same_base, with_files},
  graph::{GraphChange, ModuleArtifacts},
};

/// The input of the manifests, beside the files.
pub(crate) struct ManifestInput<'a> {
  pub context: &'a CompilerContext,
  pub modules: &'a ModuleArtifacts,
  pub chunks: &'a ChunkArtifacts,
  pub manifests: &'a Manifests,
  pub asset_hashes: &'a AssetHashes,
  pub contracts: &'a ContractCache,
}

/// Reports what remotes do not promise, and emits the manifests of all plugins.
pub(crate) async fn check_and_emit(input: &ManifestInput<'_>, compilation: &mut Compilation) -> Result<()> {
  let mut written = FxHashSet::default();
  let layout = if input.context.environment.minimizes { Layout::Compact } else { Layout::Indented };
  for (at, config) in input.context.configs().enumerate() {
    // The first plugin has the remotes of all.
    let contract = config.contract.as_ref().filter(|_| at == 0 && !input.context.remotes.is_empty());
    if contract.is_none() && config.manifest.is_none() {
      continue;
    }
    let last = input.manifests.documents(at);
    let facts = facts_of(input, at, config, compilation).await?;
    if let Some(options) = contract {
      let federated = &input.modules.federated;
      let found =
        contract::diagnostics(input.context, input.contracts, federated, options, &facts, compilation).await?;
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
        None => documents(&*input.context.bridge, config, (&options, layout), &facts, compilation).await?,
      };
      // As facts that name no files are not kept, nothing tells later whether these documents are still right.
      if !options.disable_assets_analyze {
        input.manifests.keep_documents(at, &facts, &documents);
      }
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
  input: &ManifestInput<'_>,
  at: usize,
  config: &FederationConfig,
  compilation: &Compilation,
) -> Result<Arc<Facts>> {
  let ManifestInput { context, modules, chunks, manifests, asset_hashes, .. } = *input;
  let print = ChunkPrint { shape: chunks.shape, file_names: file_names_of_chunks(compilation) };
  let types = published_types(context, config).await?;
  let known = match modules.change {
    GraphChange::Same => manifests.facts(at, compilation, print),
    GraphChange::Another => None,
  };
  let from = FactsInput { context, config, federated: &modules.federated, asset_hashes, compilation };
  let mut facts = match known {
    Some(LastFacts { facts, same_files: true })
      if has_types(&facts, types.as_ref()) && has_same_base(&from, &facts).await? =>
    {
      return Ok(facts);
    }
    Some(LastFacts { facts, .. }) => with_files(&from, &facts).await?,
    None => gather(&from).await?,
  };
  add_types(&mut facts, types);
  let facts = Arc::new(facts);
  // Facts that name no files depend on what they don't name.
  if config.manifest.as_ref().is_some_and(|options| !options.disable_assets_analyze) {
    manifests.keep_facts(at, compilation, print, &facts);
  }
  Ok(facts)
}

/// What a container publishes, where its manifest can say so.
async fn published_types(context: &CompilerContext, config: &FederationConfig) -> Result<Option<PublishedTypes>> {
  let has_exposes = config.container.as_ref().is_some_and(|container| !container.exposes.is_empty());
  if !has_exposes || config.manifest.is_none() {
    return Ok(None);
  }
  let name = config.name.as_ref().map(|name| name.0.as_str()).unwrap_or_default();
  context.bridge.published_types(name).await.map_err(|error| error!("fedpack: {error}"))
}

/// Whether facts say this of types.
fn has_types(facts: &Facts, types: Option<&PublishedTypes>) -> bool {
  let (zip, api) = types.map_or(("", ""), |types| (&types.zip, &types.api));
  let hash = |key: &str| types.and_then(|types| types.hashes.get(key));
  facts.types.zip == zip
    && facts.types.api == api
    && facts.exposes.iter().all(|expose| expose.types.as_ref() == hash(expose.key.as_str()))
}

fn add_types(facts: &mut Facts, types: Option<PublishedTypes>) {
  let (zip, api, mut hashes) = types.map(|types| (types.zip, types.api, types.hashes)).unwrap_or_default();
  facts.types = Types { zip, api, ..Types::default() };
  for expose in &mut facts.exposes {
    expose.types = hashes.remove(expose.key.as_str());
  }
}

/// A folder named after a container.
fn folder_of(config: &FederationConfig) -> String {
  let name = config.name.as_ref().map(|name| name.0.as_str()).unwrap_or_default();
  name.chars().map(|char| if char.is_alphanumeric() || matches!(char, '_' | '-') { char } else { '_' }).collect()
}
