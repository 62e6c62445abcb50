//! From the value that JavaScript hands over to the plugin's configuration.

use std::sync::Arc;

use fedpack_bridge::Environment;
use fedpack_config::{NormalizedParts, model::FederationConfig, normalize_parts};
use fedpack_diagnostics::Diagnostic;
use napi::{
  Unknown,
  bindgen_prelude::{FromNapiValue, Object},
};
use rspack_plugin_fedpack::NodeBridge;

use crate::bridge::JavaScriptBridge;

/// What the plugin is made of.
pub(crate) struct Decoded {
  pub configs: Vec<FederationConfig>,
  pub diagnostics: Vec<Diagnostic>,
  pub environment: Environment,
  pub bridge: Arc<dyn NodeBridge>,
}

/// Reads `{ options, environment, remoteManifests, writeLock, publishedTypes, additionalData }`: two JSON texts, the list of the compiler's federation
/// plugins and where the plugin runs, and the functions that answer the plugin's questions. The options may be anything, what is
/// wrong with them becomes diagnostics; the rest is written by our own wrapper, and an error there is one of a wrapper that does
/// not fit.
pub(crate) fn decode(handed: Unknown<'_>) -> napi::Result<Decoded> {
  let handed = Object::from_unknown(handed)?;
  let NormalizedParts { configs, diagnostics } = normalize_parts(&field::<String>(&handed, "options")?);
  let environment = serde_json::from_str(&field::<String>(&handed, "environment")?);
  let unreadable = |reason| napi::Error::from_reason(format!("fedpack: `environment` can't be read: {reason}"));
  let bridge = JavaScriptBridge::new(
    field(&handed, "remoteManifests")?,
    field(&handed, "writeLock")?,
    field(&handed, "publishedTypes")?,
    field(&handed, "additionalData")?,
  );
  Ok(Decoded { configs, diagnostics, environment: environment.map_err(unreadable)?, bridge: Arc::new(bridge) })
}

fn field<T: FromNapiValue>(handed: &Object<'_>, key: &str) -> napi::Result<T> {
  handed.get(key)?.ok_or_else(|| napi::Error::from_reason(format!("fedpack: `{key}` was not handed over")))
}
