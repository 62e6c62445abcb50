//! What the process around the plugin found of the remotes' promises.

use serde::Deserialize;

/// The answer to the question for the promises.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Promised {
  /// Nobody was asked, as the user wishes.
  pub offline: bool,
  /// Who develops is told of remotes that did not answer, and asks again: nothing is to be said of them here.
  #[serde(default)]
  pub told: bool,
  /// `None` where the user wants none.
  pub lock: Option<LockFile>,
  pub remotes: Vec<Asked>,
}

/// The lock file: its text, empty where there is none, or why it can't be read.
#[derive(Debug, Deserialize)]
pub(super) struct LockFile {
  pub path: String,
  pub text: Option<String>,
  pub problem: Option<String>,
}

/// A remote that was asked: the text of its manifest, or why there is none. What came and can be no manifest is `unreadable`.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
  pub alias: String,
  pub manifest: String,
  pub text: Option<String>,
  pub problem: Option<String>,
  #[serde(default)]
  pub unreadable: bool,
  /// The text is of an earlier run: a lock is believed more.
  #[serde(default)]
  pub stale: bool,
}
