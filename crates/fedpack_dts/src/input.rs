//! What types are made of.

use serde::Deserialize;

/// A project, and how its types are made. Paths are absolute.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GenerateTypes {
  /// The project's folder.
  pub context: String,
  /// Its tsconfig.json.
  pub tsconfig: String,
  /// The exposed modules.
  pub exposes: Vec<ExposedFile>,
  /// Further files whose declarations travel.
  pub additional_files: Vec<String>,
  /// The folder in the archive in which declarations lie.
  pub compiled_types_folder: String,
  /// The folder with the types of remotes, which do not travel; `None` where they do.
  pub remote_types: Option<String>,
  /// Whether declarations of packages travel.
  pub extract_third_party: bool,
  /// The packages whose declarations do not travel anyway.
  pub excluded_packages: Vec<ExcludedPackage>,
  /// Whether the types of the run-time API are made.
  pub api: bool,
  /// Whether the compiler reads components as well: files of Vue and others.
  pub reads_components: bool,
  /// Whether the texts are wanted, and not the archive alone.
  pub texts: bool,
  /// The folder in which declarations are kept for the next process.
  pub cache: Option<String>,
  /// The folder with what TypeScript has emitted; `None` before it is asked.
  pub emitted: Option<String>,
}

/// An exposed module.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ExposedFile {
  /// The key that hosts know.
  pub key: String,
  /// The request of the module.
  pub request: String,
}

/// A package by its name, or by a regular expression over it.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum ExcludedPackage {
  /// The name.
  Name(String),
  /// Source and flags.
  Pattern {
    /// The source of the expression.
    source: String,
    /// Its flags.
    flags: String,
  },
}
