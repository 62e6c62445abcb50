//! From raw options to the model.
//!
//! Each file takes one option (or one concept that several share) and gives its part of the model. What is wrong gets a
//! diagnostic and is left out; the rest stays usable.

mod allowed_remotes;
mod bridge;
mod container;
mod contract;
mod dev;
mod dts;
mod expose;
mod external_runtime;
mod fallback;
mod federation;
mod hints;
mod ignored;
mod integrity;
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
mod retry;
mod runtime;
mod runtime_params;
mod security;
mod share_scope;
mod shared;
mod shared_filter;
mod shared_rules;
mod unverifiable;
mod version;

#[cfg(test)]
mod test_support;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_docs;
#[cfg(test)]
mod tests_options_table;

pub use parts::{NormalizedParts, normalize_parts};

use fedpack_diagnostics::{
  Diagnostic,
  event::{InvalidOptions, OptionsProblem},
};
use serde_json::Value;

use crate::{
  model::FederationConfig,
  options_table,
  raw::{Field, Kind, OptionPath, Report},
};

/// The result of [`normalize`].
#[derive(Debug, Clone, PartialEq)]
pub struct Normalized {
  /// The options that could be used, with every default filled in.
  pub config: FederationConfig,
  /// The problems, in the order of the options' meaning. An error among them means that `config` lacks
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
    report.add(InvalidOptions { problem: OptionsProblem::NoJson { reason: error.to_string() } });
    Value::Object(serde_json::Map::new())
  });
  let root = Field::new(OptionPath::default(), &value);
  let config = match root.kind() {
    Kind::Object(_) => root
      .object(options_table::MODULE_FEDERATION_PLUGIN_OPTIONS, &mut report)
      .map(|options| federation::federation(&options, &mut report)),
    kind => {
      report.add(InvalidOptions { problem: OptionsProblem::NoObject { found: kind.given() } });
      None
    }
  };
  let config = config
    .unwrap_or_else(|| FederationConfig { share_scope: share_scope::default_scope(), ..FederationConfig::default() });
  Normalized { config, diagnostics: report.finish() }
}
