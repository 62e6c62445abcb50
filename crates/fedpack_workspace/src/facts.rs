//! The facts of a workspace, as JSON has them. Paths use `/`; what is left out counts as empty.

use std::collections::HashMap;

use fedpack_diagnostics::SourceLocation;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A workspace.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct WorkspaceFacts {
  /// Absolute path of its root.
  pub root: String,
  /// The user's `check` object, as written.
  #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
  pub policy: Value,
  /// The apps with federation; one for each label of a configuration file.
  pub apps: Vec<AppFacts>,
  /// Manifests that are to be compared with the workspace.
  pub deployed: Vec<DeployedFacts>,
}

/// One app.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct AppFacts {
  /// Name in its package.json, or its folder.
  pub package: String,
  /// Relative to the root; empty for the root itself.
  pub folder: String,
  /// Its configuration file, relative to the root.
  pub config: String,
  /// Name of the Rsbuild environment or Rspack configuration, where one file has several.
  pub label: String,
  /// Each federation plugin with its options: `{ plugin, options }`.
  #[cfg_attr(feature = "typescript", ts(as = "Vec<PluginPart>"))]
  pub parts: Vec<Value>,
  /// The dependencies in its package.json, as written there.
  pub dependencies: HashMap<String, String>,
  /// Package → installed version.
  pub installed: HashMap<String, String>,
  /// The imports of its sources.
  pub imports: Vec<ImportFact>,
  /// Where entries of its configuration and of its package.json stand, as far as they are written there.
  pub entries: Vec<EntryFact>,
  /// Why the configuration could not be loaded.
  #[cfg_attr(feature = "typescript", ts(optional))]
  pub problem: Option<String>,
}

/// A federation plugin of a configuration. Its options may be anything: `fedpack_config` reads them.
#[cfg(feature = "typescript")]
#[derive(ts_rs::TS)]
pub struct PluginPart {
  /// Name of its class.
  pub plugin: String,
  /// Its options.
  #[ts(type = "unknown")]
  pub options: Value,
}

/// Where an entry stands.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EntryFact {
  /// The list that it is an entry of.
  pub kind: EntryKind,
  /// Its key.
  pub key: String,
  /// The file, relative to the root.
  pub file: String,
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
}

/// The lists that have entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum EntryKind {
  /// `shared` of the configuration.
  Shared,
  /// `exposes` of the configuration.
  Expose,
  /// The dependencies in package.json.
  Dependency,
}

impl AppFacts {
  /// Where an entry stands; of several the first.
  pub fn location(&self, kind: EntryKind, key: &str) -> Option<SourceLocation> {
    let entry = self.entries.iter().find(|entry| entry.kind == kind && entry.key == key)?;
    Some(SourceLocation { file: entry.file.clone(), line: entry.line, column: entry.column })
  }
}

/// How sure it is that a request is one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum ImportKind {
  /// It is imported, or loaded by the run-time API.
  #[default]
  Import,
  /// A text somewhere in the sources that reads like one: it may as well be the path of a route.
  Id,
  /// The name of a container beside the location of its manifest or entry, as version configs have it.
  Remote,
}

/// One import, one call of the run-time API with a request, or one text that may be the id of a module.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct ImportFact {
  /// The syntax that makes it a request.
  pub kind: ImportKind,
  /// The request as written.
  pub request: String,
  /// The importing file, relative to the root.
  pub file: String,
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
  /// The names that are imported; `None` for all of them, or where nobody knows.
  pub names: Option<Vec<String>>,
}

/// A manifest.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct DeployedFacts {
  /// Its URL or file.
  pub source: String,
  /// The text that is there.
  pub text: String,
}

impl WorkspaceFacts {
  /// Reads the JSON.
  ///
  /// # Errors
  /// Text that is no JSON, or a value of another type than it should have.
  pub fn parse(text: &str) -> serde_json::Result<Self> {
    serde_json::from_str(text)
  }

  /// A file of the workspace, relative to its root.
  pub fn relative<'a>(&self, file: &'a str) -> &'a str {
    let below = file.strip_prefix(self.root.trim_end_matches('/')).filter(|_| !self.root.is_empty());
    below.and_then(|rest| rest.strip_prefix('/')).unwrap_or(file)
  }
}
