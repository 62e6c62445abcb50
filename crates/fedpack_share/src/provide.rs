//! What the options say of how a shared module is provided.

use fedpack_config::{
  model::{ProvidedVersion, RequiredVersion, ShareRole, Shared},
  request::{RequestKind, is_file},
};

/// The file that an entry provides, used or not. What lies below a folder is provided where it is used.
pub fn always_provided_file(shared: &Shared) -> Option<&str> {
  let import = shared.import.as_deref()?;
  let is_alone = shared.kind != RequestKind::Prefix && is_file(import);
  (shared.role != ShareRole::Consume && is_alone).then_some(import)
}

/// Whether the use of an entry provides what it falls back to. Files are provided whether used or not, so their use does not provide
/// them. What is only consumed is not provided.
pub fn is_provided_by_use(shared: &Shared) -> bool {
  shared.role != ShareRole::Consume && shared.import.is_some() && always_provided_file(shared).is_none()
}

/// The version that filters compare: what the options say, or that of the package which is installed.
pub fn compared_version<'a>(shared: &'a Shared, installed: Option<&'a str>) -> Option<&'a str> {
  match &shared.version {
    ProvidedVersion::Exact(version) => Some(version),
    ProvidedVersion::Infer | ProvidedVersion::None => installed,
  }
}

/// The range that stands in the options, if one does.
pub fn configured_range(required: &RequiredVersion) -> Option<String> {
  match required {
    RequiredVersion::Infer => None,
    RequiredVersion::Any => Some("*".to_owned()),
    RequiredVersion::Range(range) => Some(range.clone()),
  }
}

#[cfg(test)]
mod tests {
  use fedpack_config::{
    model::{RequiredVersion, ShareRole, Shared},
    normalize,
  };
  use serde_json::{Value, json};

  use super::{always_provided_file, compared_version, configured_range, is_provided_by_use};

  fn entry(key: &str, options: Value) -> Shared {
    let options = json!({"name": "app", "shared": {key: options}}).to_string();
    normalize(&options).config.shared.remove(0)
  }

  #[test]
  fn files_are_provided_always_and_packages_by_their_use() {
    let table = [
      (entry("react", json!({})), None, true),
      (entry("lib/", json!({})), None, true),
      (entry("./store.js", json!({})), Some("./store.js"), false),
      (entry("lib", json!({"import": "./shim.js"})), Some("./shim.js"), false),
      (entry("lib/", json!({"import": "./shims/"})), None, true),
      (entry("react", json!({"import": false})), None, false),
    ];
    for (shared, file, by_use) in table {
      assert_eq!((always_provided_file(&shared), is_provided_by_use(&shared)), (file, by_use), "{}", shared.key);
      let consumed = Shared { role: ShareRole::Consume, ..shared };
      assert_eq!((always_provided_file(&consumed), is_provided_by_use(&consumed)), (None, false), "{}", consumed.key);
    }
  }

  #[test]
  fn a_configured_version_goes_before_the_installed_one() {
    let version = |options: Value| compared_version(&entry("react", options), Some("18.0.0")).map(str::to_owned);
    assert_eq!(version(json!({"version": "19.0.0"})).as_deref(), Some("19.0.0"));
    assert_eq!(version(json!({})).as_deref(), Some("18.0.0"));
    assert_eq!(version(json!({"version": false})).as_deref(), Some("18.0.0"));
  }

  #[test]
  fn only_what_the_options_say_is_a_configured_range() {
    assert_eq!(configured_range(&RequiredVersion::Infer), None);
    assert_eq!(configured_range(&RequiredVersion::Any).as_deref(), Some("*"));
    assert_eq!(configured_range(&RequiredVersion::Range("^19".to_owned())).as_deref(), Some("^19"));
  }
}
