//! What the manifest says, gathered from the final graph as plain data.

mod exposes;
mod groups;
mod integrity;
mod meta;
pub(crate) mod modules;
mod remotes;
mod shared;

use fedpack_config::model::FederationConfig;
use fedpack_manifest::Facts;
use rspack_core::Compilation;
use rspack_error::Result;

use crate::plugin::FedpackPluginInner;

/// The facts of this build as one of its plugins sees them: `config` is the plugin's. File names are final: the caller runs
/// after content hashes are real.
pub(crate) async fn gather(
  plugin: &FedpackPluginInner,
  config: &FederationConfig,
  compilation: &Compilation,
) -> Result<Facts> {
  let mut facts = meta::facts(plugin, config, compilation).await?;
  let analyze = config.manifest.as_ref().is_some_and(|options| !options.disable_assets_analyze);
  let state = plugin.state();
  let federated = state.federated(compilation);
  let exposed = exposes::exposed(config, federated, compilation);
  facts.exposes = exposed.iter().map(|exposed| exposed.fact(analyze)).collect();
  facts.shared = shared::facts(compilation, federated, &exposed, analyze);
  facts.remotes = remotes::facts(plugin, federated, compilation, analyze);
  add_hashes(&mut facts, plugin, config, compilation);
  Ok(facts)
}

/// Whether what facts say of the whole build is so in this compilation. The build hash covers files that they do not name.
pub(crate) async fn has_same_base(
  plugin: &FedpackPluginInner,
  config: &FederationConfig,
  compilation: &Compilation,
  facts: &Facts,
) -> Result<bool> {
  let base = meta::facts(plugin, config, compilation).await?;
  let hash = config.manifest.as_ref().map(|_| integrity::build_hash(facts, config, compilation));
  Ok(base.public_path == facts.public_path && base.remote_entry == facts.remote_entry && hash == facts.build_hash)
}

/// The facts of a compilation that has the modules and the chunks of the one with the facts `known`, but not the same files.
pub(crate) async fn with_files(
  plugin: &FedpackPluginInner,
  config: &FederationConfig,
  compilation: &Compilation,
  known: &Facts,
) -> Result<Facts> {
  let mut facts = meta::facts(plugin, config, compilation).await?;
  let state = plugin.state();
  let exports = exposes::exports(config, state.federated(compilation), compilation);
  let exposes = known.exposes.iter().cloned().zip(exports);
  facts.exposes = exposes.map(|(fact, exports)| exports.put_into(fact)).collect();
  facts.shared.clone_from(&known.shared);
  facts.remotes.clone_from(&known.remotes);
  add_hashes(&mut facts, plugin, config, compilation);
  Ok(facts)
}

fn add_hashes(facts: &mut Facts, plugin: &FedpackPluginInner, config: &FederationConfig, compilation: &Compilation) {
  let Some(options) = &config.manifest else { return };
  facts.build_hash = Some(integrity::build_hash(facts, config, compilation));
  if !options.disable_assets_analyze {
    let (integrity, release) = integrity::of_files(facts, &plugin.kept.consumed, compilation);
    facts.integrity = integrity;
    facts.release = Some(release);
  }
}
