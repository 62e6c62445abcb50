//! What the options say of a shared module, in the terms of the module graph.

use fedpack_config::{
  model::{ProvidedVersion, RequiredVersion, ShareRole, Shared},
  request::{RequestKind, classify},
};

use crate::module::{ProvideRule, VersionSource};

/// Whether a request names a file, and not a package.
pub(crate) fn is_file(request: &str) -> bool {
  matches!(classify(request), RequestKind::Relative | RequestKind::Absolute)
}

/// The file that an entry provides, used or not. What lies below a folder is provided where it is used.
pub(crate) fn always_provided_file(shared: &Shared) -> Option<&str> {
  let import = shared.import.as_deref()?;
  let is_alone = shared.kind != RequestKind::Prefix && is_file(import);
  (shared.role != ShareRole::Consume && is_alone).then_some(import)
}

/// How the use of an entry provides what it falls back to. Files are provided whether used or not, so their use does not provide
/// them. What is only consumed is not provided.
pub(crate) fn provide_rule(shared: &Shared) -> Option<ProvideRule> {
  if shared.role == ShareRole::Consume || shared.import.is_none() || always_provided_file(shared).is_some() {
    return None;
  }
  Some(ProvideRule {
    version: configured_version(&shared.version),
    required_version: configured_range(&shared.required_version),
  })
}

/// Where the version of what is provided comes from.
pub(crate) fn configured_version(version: &ProvidedVersion) -> VersionSource {
  match version {
    ProvidedVersion::Infer => VersionSource::Package,
    ProvidedVersion::None => VersionSource::None,
    ProvidedVersion::Exact(version) => VersionSource::Options(version.clone()),
  }
}

/// The version that filters compare: what the options say, or that of the package which is installed.
pub(crate) fn compared_version<'a>(shared: &'a Shared, installed: Option<&'a str>) -> Option<&'a str> {
  match &shared.version {
    ProvidedVersion::Exact(version) => Some(version),
    ProvidedVersion::Infer | ProvidedVersion::None => installed,
  }
}

/// The range that stands in the options, if one does.
pub(crate) fn configured_range(required: &RequiredVersion) -> Option<String> {
  match required {
    RequiredVersion::Infer => None,
    RequiredVersion::Any => Some("*".to_owned()),
    RequiredVersion::Range(range) => Some(range.clone()),
  }
}
