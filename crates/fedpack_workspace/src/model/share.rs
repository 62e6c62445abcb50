//! From an entry of `shared` to what the app shares.

use fedpack_config::{
  model::{ProvidedVersion, RequiredVersion, ShareRole, Shared},
  request::RequestKind,
};
use fedpack_share::{package::package_name, required::range_of};

use super::{AppShare, Ranges, RequiredRange, Source};
use crate::facts::{AppFacts, EntryKind};

/// Reads an entry. Without a range in the options, the one in package.json is asked for, as a build does it.
pub(super) fn read(shared: Shared, facts: &AppFacts, ranges: &mut Ranges) -> AppShare {
  let is_package = |request: &str| package_name(request).is_some();
  let package = package_of(&shared);
  let fallback = shared.import.as_deref().unwrap_or(&shared.request);
  let packages = [package_name(fallback), package.as_deref()];
  let installed = packages.into_iter().flatten().find_map(|name| facts.installed.get(name)).cloned();
  let consumed = shared.role != ShareRole::Provide;
  let (asked, source) = match consumed {
    true => asked(&shared.required_version, package.as_deref(), installed.as_deref(), facts, ranges),
    false => (None, Source::None),
  };
  let dependency = || package.as_deref().and_then(|package| facts.location(EntryKind::Dependency, package));
  let location = match source {
    // What the configuration does not write out, as with `auto: true`, has its range from package.json.
    Source::Config => facts.location(EntryKind::Shared, &shared.key).or_else(dependency),
    Source::PackageJson => dependency(),
    Source::Manifest | Source::None => None,
  };
  AppShare {
    scopes: shared.share_scope.into_iter().map(|scope| scope.0).collect(),
    module: Some(fallback).filter(|request| is_package(request)).map(str::to_owned),
    package,
    asked,
    source,
    location,
    version: match shared.version {
      ProvidedVersion::Exact(version) => Some(version),
      ProvidedVersion::None => None,
      ProvidedVersion::Infer => installed.clone(),
    },
    installed,
    singleton: shared.singleton,
    eager: shared.eager,
    import: shared.import.is_some(),
    consumed,
    key: shared.share_key.0,
  }
}

/// The package whose dependency gives the range. What is shared by its file needs no version.
fn package_of(shared: &Shared) -> Option<String> {
  let derived = match shared.kind {
    RequestKind::Relative | RequestKind::Absolute => None,
    RequestKind::Package | RequestKind::Prefix => package_name(&shared.request).map(str::to_owned),
  };
  shared.package_name.clone().or(derived)
}

fn asked(
  required: &RequiredVersion,
  package: Option<&str>,
  installed: Option<&str>,
  facts: &AppFacts,
  ranges: &mut Ranges,
) -> (Option<RequiredRange>, Source) {
  match required {
    RequiredVersion::Range(range) => return (Some(ranges.asked(range.clone(), None)), Source::Config),
    RequiredVersion::Any => return (None, Source::Config),
    RequiredVersion::Infer => {}
  }
  // A package that consumes itself requires no version.
  let declared = package.filter(|name| *name != facts.package).and_then(|name| facts.dependencies.get(name));
  let Some(declared) = declared else { return (None, Source::None) };
  (range_of(declared, installed).map(|range| ranges.asked(range, Some(declared))), Source::PackageJson)
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  #[test]
  fn what_is_asked_for_and_by_what() {
    let table = [
      (json!({"react": "^18"}), Some("^18"), "config"),
      (json!({"react": {"requiredVersion": false}}), None, "config"),
      (json!({"react": {}}), Some("^19.0.0"), "package.json"),
      (json!({"react": {"packageName": "lib"}}), Some("^2.1.0"), "package.json"),
      (json!({"react/jsx-runtime": {}}), Some("^19.0.0"), "package.json"),
      (json!({"lib": {}}), Some("^2.1.0"), "package.json"),
      (json!({"tagged": {}}), None, "package.json"),
      (json!({"other": {}}), None, "none"),
      (json!({"own": {}}), None, "none"),
      (json!({"./store": {}}), None, "none"),
    ];
    for (shared, range, from) in table {
      let key = shared.as_object().unwrap().keys().next().unwrap().clone();
      let facts = Workspace::new()
        .app("a", json!({"shared": shared}))
        .package("own")
        .depends(json!({"react": "^19.0.0", "lib": "workspace:^", "tagged": "latest", "own": "1"}))
        .installed(json!({"lib": "2.1.0"}))
        .done();
      let row = facts.check()["shared"][0]["rows"][0].clone();
      assert_eq!((row["range"].as_str(), row["from"].as_str()), (range, Some(from)), "{key}");
    }
  }
}
