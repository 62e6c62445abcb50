//! How the use of a shared module provides it.

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
