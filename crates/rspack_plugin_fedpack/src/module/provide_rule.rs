//! How the use of a shared module provides it.

use fedpack_config::model::{ProvidedVersion, Shared};
use fedpack_share::provide::{configured_range, is_provided_by_use};
use rspack_cacheable::cacheable;

/// How the module behind a package or prefix entry is provided.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct ProvideRule {
  pub version: VersionSource,
  /// As configured.
  pub required_version: Option<String>,
}

/// Where the version of a provided module comes from.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) enum VersionSource {
  /// The package of the module.
  Package,
  /// It has none.
  None,
  /// The options.
  Options(String),
}

impl VersionSource {
  /// The version, where no package has to be asked.
  pub(crate) fn known(self) -> Option<String> {
    match self {
      Self::Package | Self::None => None,
      Self::Options(version) => Some(version),
    }
  }
}

impl ProvideRule {
  /// How the use of an entry provides what it falls back to, if it does.
  pub(crate) fn of(shared: &Shared) -> Option<Self> {
    let required_version = configured_range(&shared.required_version);
    is_provided_by_use(shared).then(|| Self { version: VersionSource::of(&shared.version), required_version })
  }
}

impl VersionSource {
  /// Where the options say that the version of what is provided comes from.
  pub(crate) fn of(version: &ProvidedVersion) -> Self {
    match version {
      ProvidedVersion::Infer => Self::Package,
      ProvidedVersion::None => Self::None,
      ProvidedVersion::Exact(version) => Self::Options(version.clone()),
    }
  }
}
