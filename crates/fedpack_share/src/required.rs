//! From what a package.json declares to the range that is asked for at run time.

use fedpack_config::{
  model::Shared,
  request::{RequestKind, classify},
};
use npm_range::is_range;

use crate::package::package_name;

/// The packages that a package.json is asked for when an import of `request` matches an entry, the likeliest first: the one that
/// `packageName` says and no other, or that of the request and that of `import`. Of these two, the one that is shared by its name
/// goes first.
pub fn meant_packages<'a>(shared: &'a Shared, request: &'a str) -> Vec<&'a str> {
  if let Some(package) = &shared.package_name {
    return vec![package];
  }
  let is_package = |import: &&str| matches!(classify(import), RequestKind::Package | RequestKind::Prefix);
  let import = shared.import.as_deref().filter(is_package).and_then(package_name);
  let mut packages: Vec<_> = package_name(request).into_iter().chain(import).collect();
  if package_name(shared.share_key.as_str()) == import {
    packages.reverse();
  }
  packages.dedup();
  packages
}

/// The npm range that a declared dependency means.
///
/// `declared` is the text of the package.json; `installed` the version of the package that the request resolves to, which
/// answers where the text is no range: `workspace:^`, `catalog:`, a dist-tag, a git, file or http URL. Such a dependency
/// asks for what is compatible with the installed version.
///
/// `None` when the text is no range and nothing is installed.
pub fn range_of(declared: &str, installed: Option<&str>) -> Option<String> {
  let declared = declared.trim();
  let text = match declared.split_once(':') {
    Some(("workspace", range)) => range,
    // `npm:name@range`, the range behind the last `@` that is not the scope's.
    Some(("npm", alias)) => alias.rsplit_once('@').filter(|(name, _)| !name.is_empty()).map_or("", |(_, range)| range),
    // `github:owner/repository#semver:^1.0.0`
    _ => declared.rsplit_once("#semver:").map_or(declared, |(_, range)| range),
  };
  let text = text.trim();
  match (text, installed) {
    // npm takes the empty text for any version.
    ("", _) if declared.is_empty() => Some("*".to_owned()),
    ("^" | "", Some(version)) => Some(format!("^{version}")),
    ("~", Some(version)) => Some(format!("~{version}")),
    ("*", Some(version)) if declared.starts_with("workspace:") => Some(format!("^{version}")),
    _ if !text.is_empty() && is_range(text) => Some(text.to_owned()),
    (_, Some(version)) => Some(format!("^{version}")),
    _ => None,
  }
}

/// Whether a declared dependency is something that a package manager takes: a range, a tag, or the location of a package. What is
/// none of these is a mistake.
pub fn is_understood(declared: &str) -> bool {
  let text = declared.trim();
  let is_tag =
    || text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) && !begins_like_a_version(text);
  // `workspace:`, `git+ssh:`, `user/repository`
  let is_place = || text.contains(':') || text.contains('/');
  text.is_empty() || is_range(text) || is_place() || is_tag()
}

fn begins_like_a_version(text: &str) -> bool {
  text.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
  #[test]
  fn knows_what_package_managers_take() {
    let understood =
      ["^1", "", "latest", "next-1", "workspace:^", "catalog:", "file:../a", "git@a.com:b.git", "user/repo"];
    for text in understood {
      assert!(super::is_understood(text), "{text}");
    }
    for text in [">=1.0.0, <2", "^^1.0.0", "1.2.x.4", "^1 and ^2"] {
      assert!(!super::is_understood(text), "{text}");
    }
  }

  use super::{meant_packages, range_of};

  #[test]
  fn asks_for_the_package_that_is_meant() {
    let table: [(serde_json::Value, &str, &[&str]); 9] = [
      (serde_json::json!({"lib": {}}), "lib", &["lib"]),
      (serde_json::json!({"lib/": {}}), "lib/sub", &["lib"]),
      (serde_json::json!({"one": {"import": "alpha", "shareKey": "alpha"}}), "one", &["alpha", "one"]),
      (serde_json::json!({"one/": {"import": "@a/alpha/", "shareKey": "@a/alpha/"}}), "one/x", &["@a/alpha", "one"]),
      (serde_json::json!({"react": {"import": "preact/compat"}}), "react", &["react", "preact"]),
      (serde_json::json!({"one": {"import": "alpha", "shareKey": "beta"}}), "one", &["one", "alpha"]),
      (serde_json::json!({"one": {"import": "alpha", "packageName": "beta"}}), "one", &["beta"]),
      (serde_json::json!({"lib": {"import": "./shim.js"}}), "lib", &["lib"]),
      (serde_json::json!({"lib": {"import": false, "shareKey": "other"}}), "lib", &["lib"]),
    ];
    for (options, request, packages) in table {
      let config = fedpack_config::normalize(&serde_json::json!({"shared": options}).to_string()).config;
      assert_eq!(meant_packages(&config.shared[0], request), packages, "{options}");
    }
  }

  #[test]
  fn reads_the_range_that_a_dependency_means() {
    let table = [
      ("^19.2.4", Some("19.3.1"), Some("^19.2.4")),
      (" >=16 <19 ", None, Some(">=16 <19")),
      ("1.x || 2", None, Some("1.x || 2")),
      ("*", Some("2.0.0"), Some("*")),
      ("workspace:*", Some("2.1.0"), Some("^2.1.0")),
      ("workspace:^", Some("2.1.0"), Some("^2.1.0")),
      ("workspace:~", Some("2.1.0"), Some("~2.1.0")),
      ("workspace:^1.0.0", Some("2.1.0"), Some("^1.0.0")),
      ("workspace:../lib", Some("2.1.0"), Some("^2.1.0")),
      ("catalog:", Some("2.1.0"), Some("^2.1.0")),
      ("catalog:react19", Some("19.3.1"), Some("^19.3.1")),
      ("npm:preact@^10.0.0", Some("10.5.0"), Some("^10.0.0")),
      ("npm:@acme/ui@~3.1", None, Some("~3.1")),
      ("npm:@acme/ui", Some("3.1.0"), Some("^3.1.0")),
      ("latest", Some("3.1.0"), Some("^3.1.0")),
      ("latest", None, None),
      ("git+ssh://git@example.com/a.git#v1", Some("1.0.0"), Some("^1.0.0")),
      ("file:../a", None, None),
      ("github:acme/a#semver:~1.2.0", Some("1.2.5"), Some("~1.2.0")),
      ("", Some("1.0.0"), Some("*")),
      ("", None, Some("*")),
    ];
    for (declared, installed, range) in table {
      assert_eq!(range_of(declared, installed).as_deref(), range, "{declared} with {installed:?}");
    }
  }
}
