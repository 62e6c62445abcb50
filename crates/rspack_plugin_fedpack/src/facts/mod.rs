//! What the manifest says, gathered from the final graph as plain data.

mod exposes;
mod groups;
mod integrity;
mod meta;
pub(crate) mod modules;
mod remotes;
mod shared;

pub(crate) use groups::chunk_shape;

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
  if config.manifest.is_some() {
    facts.build_hash = Some(integrity::build_hash(&facts, config, compilation));
  }
  if analyze {
    integrity::add(&mut facts, &plugin.kept.consumed, compilation);
  }
  Ok(facts)
}
