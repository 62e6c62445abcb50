//! The text of manifest and stats, with what the application adds to it.

use std::sync::Arc;

use fedpack_config::model::{FederationConfig, ManifestOptions};
use fedpack_diagnostics::event::AdditionalDataFailed;
use fedpack_manifest::{Facts, Layout, Stats, changed_texts, file_names, manifest_text, rehashed, stats_text};
use rspack_core::{
  Compilation,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::{Result, error};
use rspack_hash::RspackHasher;
use serde_json::Value;

use crate::{
  bridge::{BridgeError, NodeBridge},
  cache::Document,
  report::to_rspack,
};

/// The manifest and the stats that are made of `facts`.
///
/// # Errors
/// When they can't be written as JSON.
pub(super) async fn documents(
  bridge: &dyn NodeBridge,
  config: &FederationConfig,
  (options, layout): (&ManifestOptions, Layout),
  facts: &Facts,
  compilation: &mut Compilation,
) -> Result<[Document; 2]> {
  let unwritable = |reason: serde_json::Error| error!("fedpack: the manifest can't be written: {reason}");
  let stats = Stats::from(&*facts.seen_from_manifest(options));
  let files = file_names(options);
  if options.additional_data {
    match changed_by_user(bridge, config, &stats).await {
      Ok(changed) => {
        let (stats, manifest) = changed_texts(changed, layout).map_err(unwritable)?;
        return Ok([document(files.manifest, manifest, compilation), document(files.stats, stats, compilation)]);
      }
      Err(reason) => compilation.push_diagnostic(to_rspack(&AdditionalDataFailed { reason }.into())),
    }
  }
  let manifest = document(files.manifest, manifest_text(&stats, layout).map_err(unwritable)?, compilation);
  Ok([manifest, document(files.stats, stats_text(&stats).map_err(unwritable)?, compilation)])
}

/// The documents of facts, where those of the last compilation were made of the same ones, or of ones that differ in hashes alone.
pub(super) fn from_last(
  last: [Document; 2],
  before: &Arc<Facts>,
  facts: &Arc<Facts>,
  compilation: &Compilation,
) -> Option<[Document; 2]> {
  if Arc::ptr_eq(before, facts) {
    return Some(last);
  }
  let changed = |Document { name, source, .. }: Document| {
    let text = rehashed(&source.source().into_string_lossy(), before, facts)?;
    Some(document(name, text, compilation))
  };
  let [manifest, stats] = last;
  Some([changed(manifest)?, changed(stats)?])
}

fn document(name: String, text: String, compilation: &Compilation) -> Document {
  let version = version_of(&text, compilation);
  Document { name, source: RawStringSource::from(text).boxed(), version }
}

fn version_of(text: &str, compilation: &Compilation) -> String {
  let output = &compilation.options.output;
  let mut hasher = RspackHasher::from(output);
  hasher.write(text.as_bytes());
  hasher.digest(&output.hash_digest).encoded().to_owned()
}

/// The stats as `manifest.additionalData` leaves them, or why it does not.
async fn changed_by_user(
  bridge: &dyn NodeBridge,
  config: &FederationConfig,
  stats: &Stats,
) -> std::result::Result<Value, String> {
  let name = config.name.as_ref().map(|name| name.0.as_str()).unwrap_or_default();
  match bridge.additional_data(name, stats).await.map_err(|error: BridgeError| error.to_string())? {
    stats @ Value::Object(_) => Ok(stats),
    _ => Err("it did not return an object".to_owned()),
  }
}
