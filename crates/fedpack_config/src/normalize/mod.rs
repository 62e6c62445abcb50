//! From raw options to the model.
//!
//! Each file takes one option (or one concept that several share) and gives its part of the model. What is wrong gets a
//! diagnostic and is left out; the rest stays usable.

mod bridge;
mod container;
mod contract;
mod expose;
mod ignored;
mod library;
mod library_type;
mod manifest;
mod name;
mod output_path;
mod parts;
mod remote;
mod remote_cycle;
mod remote_target;
mod remote_timeout;
mod remote_unset;
mod remote_url;
mod runtime;
mod runtime_params;
mod share_scope;
mod shared;
mod shared_filter;
mod shared_rules;
mod version;

#[cfg(test)]
mod test_support;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_docs;

pub use parts::{NormalizedParts, normalize_parts};

use fedpack_diagnostics::{Diagnostic, event::InvalidOptions};
use serde_json::Value;

use crate::{
  model::{FederationConfig, Level, PluginKind, ShareRole, ShareScope},
  raw::{Field, Kind, Object, OptionPath, Report},
};

/// Every option of `ModuleFederationPlugin`.
const OPTIONS: &[&str] = &[
  "async",
  "bridge",
  "contract",
  "dataPrefetch",
  "dev",
  "dts",
  "experiments",
  "exposes",
  "filename",
  "getPublicPath",
  "implementation",
  "injectTreeShakingUsedExports",
  "library",
  "manifest",
  "name",
  "remoteTimeout",
  "remoteType",
  "remotes",
  "runtime",
  "runtimePlugins",
  "shareScope",
  "shareStrategy",
  "shared",
  "treeShakingDir",
  "treeShakingSharedExcludePlugins",
  "treeShakingSharedPlugins",
  "virtualRuntimeEntry",
];

/// What [`normalize`] gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Normalized {
  /// The options that could be used, with every default filled in.
  pub config: FederationConfig,
  /// What was met on the way, in the order of the options' meaning. An error among them means that `config` lacks
  /// something that was asked for.
  pub diagnostics: Vec<Diagnostic>,
}

/// Normalises the options of `ModuleFederationPlugin`.
///
/// `options_json` is one JSON object. Values that JSON lacks come as objects with one key: a function as
/// `{"$function": name}`, a RegExp as `{"$regexp": [source, flags]}`, anything else as `{"$unsupported": type}`.
///
/// Takes any text and never panics: what cannot be used becomes a diagnostic.
pub fn normalize(options_json: &str) -> Normalized {
  let mut report = Report::default();
  let value = serde_json::from_str::<Value>(options_json).unwrap_or_else(|error| {
    report.add(InvalidOptions { reason: error.to_string() });
    Value::Object(serde_json::Map::new())
  });
  let root = Field::new(OptionPath::default(), &value);
  let config = match root.kind() {
    Kind::Object(_) => root.object(OPTIONS, &mut report).map(|options| federation(&options, &mut report)),
    kind => {
      report.add(InvalidOptions { reason: format!("found {}", kind.describe()) });
      None
    }
  };
  let config =
    config.unwrap_or_else(|| FederationConfig { share_scope: default_scope(), ..FederationConfig::default() });
  Normalized { config, diagnostics: report.finish() }
}

fn federation(options: &Object<'_>, report: &mut Report) -> FederationConfig {
  let name = name::name(options, report);
  let share_scope =
    options.get("shareScope").and_then(|field| share_scope::read(&field, report)).unwrap_or_else(default_scope);
  let mut config = FederationConfig {
    plugin: PluginKind::ModuleFederation,
    container: container::container(options, name.as_ref(), &share_scope, report),
    remotes: remote::remotes(options, &share_scope, report),
    shared: options
      .get("shared")
      .map(|field| shared::shared(&field, ShareRole::Both, &share_scope, report))
      .unwrap_or_default(),
    runtime: runtime::runtime(options, report),
    manifest: manifest::manifest(options.get("manifest"), report),
    contract: contract::contract(options.get("contract"), report),
    name,
    share_scope,
  };
  if let Some(container) = &mut config.container {
    let checked = config.contract.as_ref().filter(|_| config.runtime.get_public_path.is_none());
    container.public_path = checked.map_or(Level::Off, |contract| contract.checks.public_path);
  }
  bridge::bridge(options, report);
  remote_timeout::remote_timeout(options, report);
  ignored::ignored(options, report);
  config
}

fn default_scope() -> Vec<ShareScope> {
  vec![ShareScope::from("default")]
}
