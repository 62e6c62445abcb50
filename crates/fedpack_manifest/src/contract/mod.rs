//! The promises of a container to its consumers, read from its manifest.
//!
//! The manifest may be ours, or one that another bundler's plugin made: what upstream's readers need is enough, and what only
//! fedpack writes is `None` or empty there. Whatever a manifest says is data; `getPublicPath`, which is code, is not read.

mod budget;
mod document;
mod error;
mod field;
mod read;

use std::collections::BTreeMap;

pub use error::ContractError;
use serde::{Deserialize, Serialize};

use crate::additions::SCHEMA;

/// The promise of one container.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Contract {
  /// The container's name.
  pub name: String,
  /// Global variable that its remote entry assigns; empty where nobody says.
  pub global_name: String,
  /// Version of the release.
  pub build_version: String,
  /// Version of the plugin that wrote the manifest.
  pub plugin_version: String,
  /// Major version of what fedpack added; `None` where another plugin wrote the manifest.
  pub schema: Option<u64>,
  /// Hash of the release.
  pub release: Option<String>,
  /// `output.uniqueName` of its build, where that is known.
  pub unique_name: Option<String>,
  /// The scopes that it shares in, where that is known.
  pub share_scope: Option<Vec<String>>,
  /// The base of all files; `None` where a function finds it at run time.
  pub public_path: Option<String>,
  /// With which `crossorigin` its runtime loads chunks, where that is set and known.
  pub cross_origin: Option<String>,
  /// `None` for a host that exposes nothing.
  pub entry: Option<PromisedEntry>,
  /// Key (`./App`, `.`) → what the module exports.
  pub exposes: BTreeMap<String, ExposePromise>,
  /// Shared modules; sorted by key, version and range.
  pub shared: Vec<SharedPromise>,
  /// The modules that it consumes itself; sorted.
  pub remotes: Vec<ConsumedModule>,
  /// Where its types are, if it publishes them.
  #[serde(default, skip_serializing_if = "Option::is_none")]
  #[cfg_attr(feature = "typescript", ts(optional))]
  pub types: Option<TypesLocation>,
}

impl Contract {
  /// The part that a host is checked against: all but names of releases, files and their hashes, and types.
  #[must_use]
  pub fn checked(self) -> Self {
    let entry = self.entry.map(|entry| PromisedEntry { integrity: None, ..entry });
    let exports = |ExposePromise { exports, complete, .. }| ExposePromise { exports, complete, ..Default::default() };
    let exposes = self.exposes.into_iter().map(|(key, promised)| (key, exports(promised)));
    Self {
      build_version: String::new(),
      plugin_version: String::new(),
      release: None,
      cross_origin: None,
      entry,
      exposes: exposes.collect(),
      types: None,
      ..self
    }
  }

  /// Whether what fedpack added is of a version that is known, or absent: then all that the manifest says was read.
  pub fn is_known(&self) -> bool {
    self.schema.is_none_or(|schema| schema <= u64::from(SCHEMA))
  }
}

/// The remote entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "RemoteEntry"))]
pub struct PromisedEntry {
  /// Its file, relative to the public path.
  pub file: String,
  /// How the federation runtime loads it: `global`, `module`, …
  #[serde(rename = "type")]
  pub kind: String,
  /// Its hash for Subresource Integrity.
  pub integrity: Option<String>,
}

/// Where the types of what a container exposes are: URLs, relative to its public path.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypesLocation {
  /// The archive.
  pub zip: String,
  /// The types of `loadRemote`; empty where there are none.
  pub api: String,
}

/// The exports of an exposed module, and its files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ExposePromise {
  /// The names that are known; sorted.
  pub exports: Vec<String>,
  /// Whether there are no others.
  pub complete: bool,
  /// Hash of its declarations, where it is known.
  #[serde(default, skip_serializing_if = "Option::is_none")]
  #[cfg_attr(feature = "typescript", ts(optional))]
  pub types: Option<String>,
  /// The scripts without which it can't run, relative to the public path; sorted. Of very many, some are left out.
  #[serde(default)]
  pub js: Vec<String>,
  /// The same of its style sheets.
  #[serde(default)]
  pub css: Vec<String>,
}

/// A shared module.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SharedPromise {
  /// The share key.
  pub key: String,
  /// The version that the container brings along.
  pub version: Option<String>,
  /// The container consumes the module and does not bring it along: somebody else has to provide it.
  pub needs_provider: bool,
  /// The range that it asks for; `None` for any version.
  pub required_version: Option<String>,
  /// Only one version may be in use.
  pub singleton: bool,
  /// It comes with the remote entry.
  pub eager: bool,
  /// The scopes that it is shared in, where that is known.
  pub share_scope: Option<Vec<String>>,
  /// Who asks, where that is known.
  pub required_by: Vec<RequiredBy>,
}

/// A range, and who asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RequiredBy {
  /// The range.
  pub range: String,
  /// Packages by name, modules of the application by path.
  pub by: Vec<String>,
}

/// A module that the container consumes of another one.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ConsumedModule"))]
pub struct ConsumedModule {
  /// First part of the requests that mean the other one.
  pub alias: String,
  /// The other container's name.
  pub name: String,
  /// The expose (`./Button`); `None` where nothing is imported.
  pub module: Option<String>,
  /// Where the other one is found.
  pub entry: Option<String>,
}
