//! How the manifest is written.

/// Options of `mf-manifest.json` and `mf-stats.json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestOptions {
  /// Folder of both files, relative to the output folder; empty for the output folder itself.
  pub file_path: String,
  /// Name of the manifest file; the stats file is named after it.
  pub file_name: String,
  /// Leaves the assets of exposes and shared modules out.
  pub disable_assets_analyze: bool,
  /// A function of the application changes the stats before they are written.
  pub additional_data: bool,
}

impl Default for ManifestOptions {
  fn default() -> Self {
    Self {
      file_path: String::new(),
      file_name: "mf-manifest.json".to_owned(),
      disable_assets_analyze: false,
      additional_data: false,
    }
  }
}
