//! The facts of a build as one of its plugins sees them.

use fedpack_config::model::FederationConfig;
use fedpack_manifest::Facts;
use rspack_core::Compilation;
use rspack_error::Result;

use super::{exposes, integrity, meta, needs::NeedsByChunk, remotes, runtime, shared};
use crate::{cache::AssetHashes, context::CompilerContext, graph::Federated};

/// The sources of the facts. File names are final: content hashes are real.
pub(crate) struct FactsInput<'a> {
  pub context: &'a CompilerContext,
  /// The plugin's.
  pub config: &'a FederationConfig,
  pub federated: &'a Federated,
  pub asset_hashes: &'a AssetHashes,
  pub compilation: &'a Compilation,
}

/// The facts.
pub(crate) async fn gather(input: &FactsInput<'_>) -> Result<Facts> {
  let FactsInput { context, config, federated, compilation, .. } = *input;
  let mut facts = meta::facts(&context.environment, config, compilation).await?;
  let analyze = config.manifest.as_ref().is_some_and(|options| !options.disable_assets_analyze);
  let exposed = exposes::exposed(config, federated, compilation);
  let needs = analyze.then(|| NeedsByChunk::new(&context.remotes, federated, compilation));
  facts.exposes = exposed.iter().map(|exposed| exposed.fact(needs.as_ref())).collect();
  facts.shared = shared::facts(compilation, federated, &exposed, needs.as_ref());
  facts.runtime = if analyze { runtime::files(config, compilation) } else { Vec::new() };
  facts.remotes = remotes::facts(&context.remotes, federated, compilation, analyze);
  add_hashes(&mut facts, input);
  Ok(facts)
}

/// Whether what facts say of the whole build is so in this compilation. The build hash covers files that they do not name.
pub(crate) async fn has_same_base(input: &FactsInput<'_>, facts: &Facts) -> Result<bool> {
  let FactsInput { context, config, compilation, .. } = *input;
  let base = meta::facts(&context.environment, config, compilation).await?;
  let hash = config.manifest.as_ref().map(|_| integrity::build_hash(facts, config, compilation));
  Ok(base.public_path == facts.public_path && base.remote_entry == facts.remote_entry && hash == facts.build_hash)
}

/// The facts of a compilation that has the modules and the chunks of the one with the facts `known`, but not the same files.
pub(crate) async fn with_files(input: &FactsInput<'_>, known: &Facts) -> Result<Facts> {
  let FactsInput { context, config, federated, compilation, .. } = *input;
  let mut facts = meta::facts(&context.environment, config, compilation).await?;
  let exports = exposes::exports(config, federated, compilation);
  let exposes = known.exposes.iter().cloned().zip(exports);
  facts.exposes = exposes.map(|(fact, exports)| exports.put_into(fact)).collect();
  facts.shared.clone_from(&known.shared);
  facts.remotes.clone_from(&known.remotes);
  facts.runtime.clone_from(&known.runtime);
  add_hashes(&mut facts, input);
  Ok(facts)
}

fn add_hashes(facts: &mut Facts, FactsInput { config, asset_hashes, compilation, .. }: &FactsInput<'_>) {
  let Some(options) = &config.manifest else { return };
  facts.build_hash = Some(integrity::build_hash(facts, config, compilation));
  if !options.disable_assets_analyze {
    let (integrity, release) = integrity::of_files(facts, asset_hashes, compilation);
    facts.integrity = integrity;
    facts.release = Some(release);
  }
}
