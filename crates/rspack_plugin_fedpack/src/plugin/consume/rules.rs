//! What the options say of a shared module, in the terms of the module graph.

use fedpack_config::{
  model::{ProvidedVersion, RequiredVersion, ShareRole, Shared},
  request::{RequestKind, classify},
};

use crate::module::ProvideRule;

/// Whether a request names a file, and not a package.
pub(in crate::plugin) fn is_file(request: &str) -> bool {
  matches!(classify(request), RequestKind::Relative | RequestKind::Absolute)
}

/// Files are provided whether used or not, so their use does not provide them. What is only consumed is not provided.
pub(in crate::plugin) fn provide_rule(shared: &Shared) -> Option<ProvideRule> {
  let is_always = shared.kind != RequestKind::Prefix && is_file(shared.import.as_deref()?);
  if shared.role == ShareRole::Consume || shared.import.is_none() || is_always {
    return None;
  }
  Some(ProvideRule {
    version: configured_version(&shared.version),
    required_version: configured_range(&shared.required_version),
  })
}

/// `None`: to be read from the package of the module. `Some(None)`: without a version.
pub(in crate::plugin) fn configured_version(version: &ProvidedVersion) -> Option<Option<String>> {
  match version {
    ProvidedVersion::Infer => None,
    ProvidedVersion::None => Some(None),
    ProvidedVersion::Exact(version) => Some(Some(version.clone())),
  }
}

/// The version that filters compare: what the options say, or that of the package which is installed.
pub(in crate::plugin) fn compared_version<'a>(shared: &'a Shared, installed: Option<&'a str>) -> Option<&'a str> {
  match &shared.version {
    ProvidedVersion::Exact(version) => Some(version),
    ProvidedVersion::Infer | ProvidedVersion::None => installed,
  }
}

/// The range that stands in the options, if one does.
pub(in crate::plugin) fn configured_range(required: &RequiredVersion) -> Option<String> {
  match required {
    RequiredVersion::Infer => None,
    RequiredVersion::Any => Some("*".to_owned()),
    RequiredVersion::Range(range) => Some(range.clone()),
  }
}
