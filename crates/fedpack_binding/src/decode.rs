//! From the value that JavaScript hands over to the plugin's configuration.

use fedpack_config::{Parts, model::FederationConfig, normalize_parts};
use fedpack_diagnostics::Diagnostic;
use napi::{
  Unknown,
  bindgen_prelude::{FromNapiValue, Object},
};
use rspack_plugin_fedpack::Environment;
use serde_json::Value;

/// What the plugin is made of.
pub(crate) struct Decoded {
  pub configs: Vec<FederationConfig>,
  pub diagnostics: Vec<Diagnostic>,
  pub environment: Environment,
}

/// Reads `{ options, environment }`, two JSON texts: the list of the compiler's federation plugins, and where the plugin
/// runs. The options may be anything, what is wrong with them becomes
/// diagnostics; the environment is written by our own wrapper, and an error there is one of a wrapper that does not fit.
pub(crate) fn decode(handed: Unknown<'_>) -> napi::Result<Decoded> {
  let handed = Object::from_unknown(handed)?;
  let text = |key: &str| -> napi::Result<String> {
    handed.get::<String>(key)?.ok_or_else(|| napi::Error::from_reason(format!("fedpack: `{key}` was not handed over")))
  };
  let Parts { configs, diagnostics } = normalize_parts(&text("options")?);
  let environment: Value = serde_json::from_str(&text("environment")?)?;
  let string = |key: &str| environment.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
  let environment = Environment {
    embed: string("embed"),
    plain: string("plain"),
    build_version: string("buildVersion"),
    plugin_version: string("pluginVersion"),
  };
  Ok(Decoded { configs, diagnostics, environment })
}
