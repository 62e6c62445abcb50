//! The shared modules of a build.

use super::{Pattern, ShareKey, ShareScope};
use crate::request::RequestKind;

/// One entry of `shared`, with every default filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
  /// The key as written: where a diagnostic about this entry points.
  pub key: String,
  /// The request that this entry matches in the importing code (`request` of the options, or the key).
  pub request: String,
  /// The kind of the request; a prefix entry (`lib/`) matches everything below it.
  pub kind: RequestKind,
  /// Which sides of sharing it stands for.
  pub role: ShareRole,
  /// The module to provide and to fall back to; `None` with `import: false`.
  pub import: Option<String>,
  /// Name in the share scope. For a prefix entry it ends with `/` and the rest of the request is appended.
  pub share_key: ShareKey,
  /// At least one.
  pub share_scope: Vec<ShareScope>,
  /// Only one version may be in use.
  pub singleton: bool,
  /// Put into the entry's chunks instead of a chunk of its own.
  pub eager: bool,
  /// webpack's default: strict when there is a fallback and the module is no singleton.
  pub strict_version: bool,
  /// The version that a consumer requires.
  pub required_version: RequiredVersion,
  /// The version that the module is provided as.
  pub version: ProvidedVersion,
  /// Package whose entry in the nearest package.json gives the required version; derived from the request when `None`.
  pub package_name: Option<String>,
  /// Layer that the shared module is put into.
  pub layer: Option<String>,
  /// Layer that an importing module must be in.
  pub issuer_layer: Option<String>,
  /// Only what matches is shared. Never together with `exclude`.
  pub include: Option<VersionFilter>,
  /// The versions or requests that are not shared.
  pub exclude: Option<VersionFilter>,
  /// Also match relative requests by what lies below the last `node_modules` of their path.
  pub allow_node_modules_suffix_match: bool,
  /// Whether a request that resolves to the entry's module is the shared module, however it was written.
  pub identity: bool,
}

/// `requiredVersion` of a shared entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum RequiredVersion {
  /// Not given: read from the package.json nearest to the importing module.
  #[default]
  Infer,
  /// `false`: any version will do.
  Any,
  /// A range.
  Range(String),
}

/// `version` of a shared entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ProvidedVersion {
  /// Not given: read from the package.json of the provided module.
  #[default]
  Infer,
  /// `false`: provided without a version.
  None,
  /// A version.
  Exact(String),
}

/// `include` or `exclude` of a shared entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionFilter {
  /// Range that the module's version is compared with.
  pub version: Option<String>,
  /// Version to compare where the module's own is unknown.
  pub fallback_version: Option<String>,
  /// A request, or a `RegExp`.
  pub request: Option<RequestFilter>,
}

/// The pattern of `include.request`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestFilter {
  /// The request itself.
  Exact(String),
  /// A regular expression of JavaScript.
  Pattern(Pattern),
}

/// The sides of sharing that an entry stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ShareRole {
  /// Provided and consumed: `shared` of `ModuleFederationPlugin` and `SharePlugin`.
  #[default]
  Both,
  /// `ConsumeSharedPlugin`.
  Consume,
  /// `ProvideSharedPlugin`.
  Provide,
}
