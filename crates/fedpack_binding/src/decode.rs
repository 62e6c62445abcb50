//! From the value that JavaScript hands over to the plugin's configuration.

use std::sync::Arc;

use fedpack_config::{Parts, model::FederationConfig, normalize_parts};
use fedpack_diagnostics::Diagnostic;
use napi::{
  Unknown,
  bindgen_prelude::{FromNapiValue, Object},
};
use rspack_plugin_fedpack::{Environment, Outside};
use serde_json::Value;

use crate::outside::{Ask, JavaScript};

/// What the plugin is made of.
pub(crate) struct Decoded {
  pub configs: Vec<FederationConfig>,
  pub diagnostics: Vec<Diagnostic>,
  pub environment: Environment,
  pub outside: Arc<dyn Outside>,
}

/// Reads `{ options, environment, ask }`: two JSON texts, the list of the compiler's federation plugins and where the plugin
/// runs, and a function that answers the plugin's questions. The options may be anything, what is wrong with them becomes
/// diagnostics; the rest is written by our own wrapper, and an error there is one of a wrapper that does not fit.
pub(crate) fn decode(handed: Unknown<'_>) -> napi::Result<Decoded> {
  let handed = Object::from_unknown(handed)?;
  let missing = |key: &str| napi::Error::from_reason(format!("fedpack: `{key}` was not handed over"));
  let text = |key: &str| handed.get::<String>(key)?.ok_or_else(|| missing(key));
  let Parts { configs, diagnostics } = normalize_parts(&text("options")?);
  let environment: Value = serde_json::from_str(&text("environment")?)?;
  let string = |key: &str| environment.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
  let list = |key: &str| environment.get(key).and_then(Value::as_array).into_iter().flatten();
  let prebuilt = environment.get("prebuilt").and_then(Value::as_object).into_iter().flatten();
  let flag = |key: &str| environment.get(key).and_then(Value::as_bool).unwrap_or_default();
  let environment = Environment {
    embed: string("embed"),
    plain: string("plain"),
    prebuilt: prebuilt.filter_map(|(name, path)| Some((name.clone(), path.as_str()?.to_owned()))).collect(),
    constants: string("constants"),
    minimizes: flag("minimizes"),
    from_own_url: flag("fromOwnUrl"),
    runtime_modules: list("runtimeModules").filter_map(Value::as_str).map(str::to_owned).collect(),
    build_version: string("buildVersion"),
    plugin_version: string("pluginVersion"),
  };
  let ask = handed.get::<Ask>("ask")?.ok_or_else(|| missing("ask"))?;
  Ok(Decoded { configs, diagnostics, environment, outside: Arc::new(JavaScript(ask)) })
}
