//! Versions and ranges as npm reads them.

use fedpack_diagnostics::event::{EmptyRange, InvalidRange, InvalidVersion, PackageSpecifier};
use npm_range::{Version, is_range};

use crate::{
  model::{ProvidedVersion, RequiredVersion},
  raw::{Field, Kind, Report, shorten},
};

/// Dist-tags that package.json files hold where a range belongs.
const TAGS: &[&str] = &["alpha", "beta", "canary", "experimental", "latest", "next", "nightly", "rc"];

/// `requiredVersion` of a shared module.
pub(super) fn required(field: &Field<'_>, report: &mut Report) -> RequiredVersion {
  match field.kind() {
    Kind::Bool(false) => RequiredVersion::Any,
    Kind::String(text) if text.trim().is_empty() => {
      report.add(EmptyRange { place: field.place() });
      RequiredVersion::Any
    }
    Kind::String(_) => range(field, report).map(RequiredVersion::Range).unwrap_or_default(),
    _ => {
      field.wrong_type("a version range, or `false` for any version", report);
      RequiredVersion::Infer
    }
  }
}

/// `version` of a shared module.
pub(super) fn provided(field: &Field<'_>, report: &mut Report) -> ProvidedVersion {
  match field.kind() {
    Kind::Bool(false) => ProvidedVersion::None,
    Kind::String(text) => match version_or_part(text) {
      Some(version) => ProvidedVersion::Exact(version.to_owned()),
      None => {
        let suggestion = version_or_part(text.trim_start_matches(|char: char| !char.is_ascii_digit())).map(shorten);
        report.add(InvalidVersion { place: field.place(), found: shorten(text), suggestion });
        ProvidedVersion::Infer
      }
    },
    _ => {
      field.wrong_type("a version, or `false` for none", report);
      ProvidedVersion::Infer
    }
  }
}

/// A range that is not empty.
pub(super) fn range(field: &Field<'_>, report: &mut Report) -> Option<String> {
  let text = field.string(report)?.trim();
  if is_range(text) {
    return Some(text.to_owned());
  }
  let (place, found) = (field.place(), shorten(text));
  if is_specifier(text) {
    report.add(PackageSpecifier { place, found });
  } else {
    let suggestion = repaired(text).map(|text| shorten(&text));
    report.add(InvalidRange { place, found, suggestion });
  }
  None
}

/// Whether the text of `shared: {key: text}` is a range rather than a module, by the peers' rule: it begins like one. A
/// word that only begins with `v` (`vue`) is a module here.
pub(super) fn begins_like_a_range(text: &str) -> bool {
  let mut chars = text.chars();
  match chars.next() {
    Some('v') => chars.next().is_some_and(|char| char.is_ascii_digit()),
    Some('*' | 'x' | 'X') => chars.next().is_none(),
    Some(first) => first.is_ascii_digit() || matches!(first, '^' | '=' | '<' | '>' | '~'),
    None => false,
  }
}

/// A full version without what npm reads past in front of it, or the first one or two numbers of one, which the peers take
/// too.
fn version_or_part(text: &str) -> Option<&str> {
  let numbers = text.trim();
  let is_part = numbers.split('.').count() < 3 && numbers.split('.').all(|number| number.parse::<u64>().is_ok());
  if is_part { Some(numbers) } else { Version::clean(text) }
}

/// `workspace:*`, `npm:x@1`, `file:../x`, `git+ssh://…`, `user/repo`, `latest`.
fn is_specifier(text: &str) -> bool {
  text.contains([':', '/']) || TAGS.contains(&text)
}

/// The range that was probably meant: without commas, or without repeated signs.
fn repaired(text: &str) -> Option<String> {
  let without_commas = text.split(',').map(str::trim).collect::<Vec<_>>().join(" ");
  let sign = text.chars().next().filter(|char| matches!(char, '^' | '~' | '=' | '>' | '<'));
  let single = sign.map(|sign| format!("{sign}{}", text.trim_start_matches(['^', '~', '=', '>', '<'])));
  [Some(without_commas), single].into_iter().flatten().find(|text| is_range(text))
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use crate::model::{ProvidedVersion, RequiredVersion};
  use serde_json::{Value, json};

  fn with(key: &str, value: Value) -> Value {
    json!({"shared": {"react": {key: value}}})
  }

  #[test]
  fn ranges_that_npm_reads() {
    let table = [
      "^19.2.4",
      "~1.2",
      "1",
      "1.x",
      "*",
      "x",
      ">=1.2.3 <2",
      "^1 || ^2",
      "1.2 - 2.0",
      "1.0.0-beta.1",
      ">= 1.2",
      "v1.2.3",
      "=1.2.3",
      "1.2.3+build",
      "^*",
      "^16.8.0 || ^17 || *",
      "~>1.2",
    ];
    for range in table {
      let config = clean(with("requiredVersion", json!(range)));
      assert_eq!(config.shared[0].required_version, RequiredVersion::Range(range.to_owned()));
    }
    assert_eq!(clean(with("requiredVersion", json!(false))).shared[0].required_version, RequiredVersion::Any);
    assert_eq!(clean(with("eager", json!(false))).shared[0].required_version, RequiredVersion::Infer);
  }

  #[test]
  fn what_is_no_range() {
    let table = [("nineteen", ""), ("^19.2.4.1", ""), (">=1, <2", ">=1 <2"), ("^^1.2.3", "^1.2.3"), ("1.2.y", "")];
    for (range, suggestion) in table {
      let message = format!("`{range}` is not a version range");
      let found = Found {
        code: "FED030",
        place: "shared.react.requiredVersion",
        message: &message,
        expected: "an npm version range such as `^19.2.0`, or `false` for any version",
        suggestion,
        ..Found::error()
      };
      let config = diagnose(with("requiredVersion", json!(range)), &[found]);
      assert_eq!(config.shared[0].required_version, RequiredVersion::Infer);
    }
    let place = "shared.react.requiredVersion";
    diagnose(with("requiredVersion", json!(true)), &[Found { code: "FED003", place, ..Found::error() }]);
    diagnose(
      json!({"shared": {"react": "^19.y.z"}}),
      &[Found { code: "FED030", place: "shared.react", ..Found::error() }],
    );
  }

  #[test]
  fn specifiers_of_package_managers() {
    for range in
      ["workspace:*", "catalog:", "npm:react@19", "git+ssh://git@host/x.git", "file:../x", "user/repo", "latest"]
    {
      let message = format!("`{range}` is a package manager specifier, not a version range");
      let help = "remove it, and the range is read from package.json; or write a range";
      let place = "shared.react.requiredVersion";
      let found = Found { code: "FED032", place, message: &message, help, ..Found::warning() };
      let config = diagnose(with("requiredVersion", json!(range)), &[found]);
      assert_eq!(config.shared[0].required_version, RequiredVersion::Infer);
    }
  }

  #[test]
  fn an_empty_range_means_any() {
    let found = Found {
      code: "FED033",
      place: "shared.react.requiredVersion",
      message: "empty, so any version is accepted",
      help: "write `false` if that is intended, or a range such as `^19.2.0`",
      ..Found::warning()
    };
    let config = diagnose(with("requiredVersion", json!("")), &[found]);
    assert_eq!(config.shared[0].required_version, RequiredVersion::Any);
  }

  #[test]
  fn versions() {
    for version in ["19.2.4", "1.0.0-beta.1", "1.2.3+build", "1", "1.2", "0"] {
      for written in [version.to_owned(), format!(" {version} ")] {
        let config = clean(with("version", json!(written)));
        assert_eq!(config.shared[0].version, ProvidedVersion::Exact(version.to_owned()));
      }
    }
    for written in ["v1.2.3", "=1.2.3", " v1.2.3"] {
      let config = clean(with("version", json!(written)));
      assert_eq!(config.shared[0].version, ProvidedVersion::Exact("1.2.3".to_owned()));
    }
    assert_eq!(clean(with("version", json!(false))).shared[0].version, ProvidedVersion::None);
  }

  #[test]
  fn what_is_no_version() {
    let table = [("^19.2.4", "19.2.4"), ("v1.2", "1.2"), ("1.x", ""), ("", ""), ("latest", ""), ("1.2.3.4", "")];
    for (version, suggestion) in table {
      let message = format!("`{version}` is not a version");
      let expected = "a version such as `19.2.0`, or `false` for none";
      let place = "shared.react.version";
      let found = Found { code: "FED031", place, message: &message, expected, suggestion, ..Found::error() };
      let config = diagnose(with("version", json!(version)), &[found]);
      assert_eq!(config.shared[0].version, ProvidedVersion::Infer);
    }
    diagnose(with("version", json!(1)), &[Found { code: "FED003", place: "shared.react.version", ..Found::error() }]);
  }
}
