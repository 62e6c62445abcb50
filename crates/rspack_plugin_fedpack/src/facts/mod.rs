//! What the manifest says, gathered from the final graph as plain data.

mod exposes;
mod groups;
mod meta;
mod remotes;
mod shared;

use fedpack_manifest::Facts;
use rspack_core::Compilation;
use rspack_error::Result;

use crate::plugin::FedpackPluginInner;

/// The facts of this build. File names are final: the caller runs after content hashes are real.
pub(crate) async fn gather(plugin: &FedpackPluginInner, compilation: &Compilation) -> Result<Facts> {
  let mut facts = meta::facts(plugin, compilation).await?;
  let analyze = plugin.config.manifest.as_ref().is_some_and(|options| !options.disable_assets_analyze);
  let exposed = exposes::exposed(plugin, compilation);
  facts.exposes = exposed.iter().map(|exposed| exposed.fact(analyze)).collect();
  facts.shared = shared::facts(compilation, &exposed, analyze);
  facts.remotes = remotes::facts(plugin, compilation, analyze);
  Ok(facts)
}
