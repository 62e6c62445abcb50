//! What whoever fetches manifests answers.

use serde::Deserialize;

/// What came of the manifests of the remotes.
#[derive(Debug, Default, Deserialize)]
pub struct RemoteManifests {
  /// Nobody was asked, as the user wishes.
  pub offline: bool,
  /// Who develops is told of remotes that did not answer, and asks again: nothing is to be said of them here.
  pub told: bool,
  /// `None` where the user wants none.
  pub lock: Option<LockFile>,
  /// Every remote that was asked.
  pub remotes: Vec<RemoteManifest>,
}

/// The lock file: its text, empty where there is none, or why it can't be read.
#[derive(Debug, Clone, Deserialize)]
pub struct LockFile {
  /// Where it is, as messages name it.
  pub path: String,
  /// The text.
  pub text: Option<String>,
  /// Why there is no text.
  pub problem: Option<String>,
}

/// What came of one manifest: its text, or why there is none.
#[derive(Debug, Clone, Deserialize)]
pub struct RemoteManifest {
  /// Key of the remote.
  pub alias: String,
  /// Where the manifest is.
  pub manifest: String,
  /// The text.
  pub text: Option<String>,
  /// Why there is no text.
  pub problem: Option<String>,
  /// What came can be no manifest.
  #[serde(default)]
  pub unreadable: bool,
  /// The text is of an earlier run: a lock is believed more.
  #[serde(default)]
  pub stale: bool,
}
