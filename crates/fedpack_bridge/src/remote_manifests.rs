//! The answers of the remotes of a build.

use serde::Deserialize;

/// The manifests of a build's remotes, and its lock file.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RemoteManifests {
  /// The user wants no remote to be asked.
  pub offline: bool,
  /// The wrapper reports remotes that did not answer, and asks them again: the plugin says nothing of them.
  pub told: bool,
  /// `None` where the user wants none.
  pub lock: Option<LockFile>,
  /// Every remote that was asked.
  pub remotes: Vec<RemoteManifest>,
}

/// The lock file: its text, empty where there is none, or why it can't be read.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(optional_fields))]
pub struct LockFile {
  /// Its path, as messages name it.
  pub path: String,
  /// Its text.
  pub text: Option<String>,
  /// Why there is no text.
  pub problem: Option<String>,
}

/// One manifest: its text, or why there is none.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(optional_fields))]
pub struct RemoteManifest {
  /// Key of the remote.
  pub alias: String,
  /// URL or file of the manifest.
  pub manifest: String,
  /// Its text.
  pub text: Option<String>,
  /// Why there is no text.
  pub problem: Option<String>,
  /// Something came that can't be a manifest.
  #[serde(default)]
  #[cfg_attr(feature = "typescript", ts(optional, as = "Option<bool>"))]
  pub unreadable: bool,
  /// The text is of an earlier run: a lock is believed more.
  #[serde(default)]
  #[cfg_attr(feature = "typescript", ts(optional, as = "Option<bool>"))]
  pub stale: bool,
}
