//! The embedded part of the federation runtime, and how it starts.

use super::Retry;

/// Options of the embedded federation runtime.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuntimeOptions {
  /// In the order of the options.
  pub plugins: Vec<RuntimePlugin>,
  /// How what can't be loaded is tried again; `None` where it is not.
  pub retry: Option<Retry>,
  /// How the runtime picks among shared versions.
  pub share_strategy: ShareStrategy,
  /// `experiments.asyncStartup`; `None` when it is not given: entries that nobody reads the exports of start asynchronously
  /// where they have to.
  pub async_startup: Option<bool>,
  /// Text of a function body or function expression that gives the public path at run time (`getPublicPath`).
  pub get_public_path: Option<String>,
  /// `experiments.provideExternalRuntime`: other builds on the page use its runtime core.
  pub provides_core: bool,
}

/// A runtime plugin: the request of its module and what its factory is called with.
#[derive(Debug, Clone, PartialEq)]
pub struct RuntimePlugin {
  /// The request of its module.
  pub request: String,
  /// An object, free of anything that JSON cannot hold.
  pub params: Option<serde_json::Value>,
}

/// How the runtime picks among shared versions. The upstream runtime's default is `version-first`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ShareStrategy {
  /// The highest version that fits.
  #[default]
  VersionFirst,
  /// Prefers what is loaded already.
  LoadedFirst,
}

impl ShareStrategy {
  /// As the options and the runtime spell it.
  pub fn as_str(self) -> &'static str {
    match self {
      Self::VersionFirst => "version-first",
      Self::LoadedFirst => "loaded-first",
    }
  }
}
