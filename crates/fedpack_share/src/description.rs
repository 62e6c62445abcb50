//! The fields of a package.json that sharing reads (webpack: "description file").

use npm_range::Version;
use serde_json::Value;

use crate::path;

/// Where required versions stand in a package.json, in the order in which they answer. Webpack's order
/// (`getRequiredVersionFromDescriptionFile`).
const DEPENDENCY_FIELDS: [&str; 4] = ["optionalDependencies", "dependencies", "peerDependencies", "devDependencies"];

/// The entry of a package.json for one package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<'a> {
  /// It is the package itself: a package that consumes itself requires no version.
  IsThePackage,
  /// It depends on the package, with this range as written.
  Declares(&'a str),
  /// It does not mention the package: the next package.json up the tree is asked.
  Silent,
}

/// A parsed package.json.
#[derive(Debug, Clone)]
pub struct PackageDescription(Value);

impl PackageDescription {
  /// Parses the bytes of a package.json, or says why they are no JSON object, as for a file that a tool left half written.
  pub fn parse(bytes: &[u8]) -> Result<Self, String> {
    // A byte order mark is no JSON, but editors write it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value = serde_json::from_slice::<Value>(bytes).map_err(|error| format!("it is not JSON: {error}"))?;
    Self::from_value(value).ok_or_else(|| "it is not a JSON object".to_owned())
  }

  /// Whether it says by which subpaths the package can be imported.
  pub fn has_exports(&self) -> bool {
    self.0.get("exports").is_some_and(|exports| !exports.is_null())
  }

  /// Takes an already parsed package.json; `None` when it is not an object.
  pub fn from_value(value: Value) -> Option<Self> {
    value.is_object().then_some(Self(value))
  }

  /// The `name` field.
  pub fn name(&self) -> Option<&str> {
    self.0.get("name").and_then(Value::as_str)
  }

  /// The `version` field, without what npm reads past (`v1.2.0`, `=1.2.0`, space). What is no version is given as written.
  pub fn version(&self) -> Option<&str> {
    let written = self.0.get("version").and_then(Value::as_str).filter(|version| !version.is_empty())?;
    Some(Version::clean(written).unwrap_or(written))
  }

  /// The entry of this file for `package`.
  pub fn ask(&self, package: &str) -> Answer<'_> {
    if self.name() == Some(package) {
      return Answer::IsThePackage;
    }
    DEPENDENCY_FIELDS
      .iter()
      .find_map(|field| self.0.get(*field)?.get(package)?.as_str())
      .map_or(Answer::Silent, Answer::Declares)
  }
}

/// The folders whose package.json may answer for a module in `folder`, nearest first, ending below the `node_modules`
/// that the module is installed in: an application does not speak for the packages it has installed.
///
/// Separators are `/` or `\`; the result keeps those of the input.
pub fn asked_folders(folder: &str) -> impl Iterator<Item = &str> {
  let start = folder.trim_end_matches(['/', '\\']);
  std::iter::successors(Some(if start.is_empty() { folder } else { start }), |folder| path::parent(folder))
    .take_while(|folder| path::base_name(folder) != "node_modules")
}

#[cfg(test)]
mod tests {
  use super::*;

  fn description(text: &str) -> PackageDescription {
    PackageDescription::parse(text.as_bytes()).unwrap()
  }

  #[test]
  fn reads_the_version_as_npm_does() {
    let table = [
      ("1.2.0", "1.2.0"),
      ("v1.2.0", "1.2.0"),
      ("=1.2.0", "1.2.0"),
      (" v1.2.0-rc.1+7 ", "1.2.0-rc.1+7"),
      ("1.2", "1.2"),
      ("next", "next"),
    ];
    for (written, version) in table {
      let text = serde_json::json!({"version": written}).to_string();
      assert_eq!(description(&text).version(), Some(version), "{written}");
    }
    assert_eq!(description(r#"{"version": ""}"#).version(), None);
  }

  #[test]
  fn asks_the_dependency_fields_in_webpacks_order() {
    let all = r#"{"devDependencies":{"a":"4"},"peerDependencies":{"a":"3"},"dependencies":{"a":"2"},"optionalDependencies":{"a":"1"}}"#;
    assert_eq!(description(all).ask("a"), Answer::Declares("1"));
    let fewer = r#"{"devDependencies":{"a":"4"},"peerDependencies":{"a":"3"}}"#;
    assert_eq!(description(fewer).ask("a"), Answer::Declares("3"));
    assert_eq!(description(r#"{"devDependencies":{"a":"4"}}"#).ask("a"), Answer::Declares("4"));
  }

  #[test]
  fn exports_count_unless_they_are_null() {
    let table =
      [(r#"{"exports":"./a.js"}"#, true), (r#"{"exports":{}}"#, true), (r#"{"exports":null}"#, false), ("{}", false)];
    for (text, expected) in table {
      assert_eq!(description(text).has_exports(), expected, "{text}");
    }
  }

  #[test]
  fn a_package_requires_no_version_of_itself() {
    let own = description(r#"{"name":"a","dependencies":{"a":"^1.0.0"}}"#);
    assert_eq!(own.ask("a"), Answer::IsThePackage);
    assert_eq!(own.ask("b"), Answer::Silent);
  }

  #[test]
  fn odd_files_are_silent() {
    for text in [r#"{"dependencies":"a"}"#, r#"{"dependencies":{"a":5}}"#, r#"{"dependencies":null}"#, "{}"] {
      assert_eq!(description(text).ask("a"), Answer::Silent, "{text}");
    }
    for text in ["", "[]", "null", "{", "\"a\""] {
      assert!(PackageDescription::parse(text.as_bytes()).is_err(), "{text}");
    }
    assert!(PackageDescription::parse(b"\xef\xbb\xbf{}").is_ok());
  }

  #[test]
  fn asks_upward_until_node_modules() {
    let asked = |folder| asked_folders(folder).collect::<Vec<_>>();
    assert_eq!(asked("/srv/app/src"), ["/srv/app/src", "/srv/app", "/srv", "/"]);
    assert_eq!(asked("/srv/app/"), ["/srv/app", "/srv", "/"]);
    assert_eq!(
      asked("/srv/node_modules/@a/b/lib"),
      ["/srv/node_modules/@a/b/lib", "/srv/node_modules/@a/b", "/srv/node_modules/@a"]
    );
    assert_eq!(asked("/"), ["/"]);
  }

  #[test]
  fn asks_upward_on_windows_too() {
    let asked = |folder| asked_folders(folder).collect::<Vec<_>>();
    assert_eq!(asked(r"C:\app\node_modules\b"), [r"C:\app\node_modules\b"]);
    assert_eq!(asked(r"C:\app\node_modules\@a\b\"), [r"C:\app\node_modules\@a\b", r"C:\app\node_modules\@a"]);
    assert_eq!(asked(r"C:\app/node_modules\b/lib"), [r"C:\app/node_modules\b/lib", r"C:\app/node_modules\b"]);
    assert_eq!(asked(r"C:\app"), [r"C:\app", "C:"]);
    assert_eq!(asked("C:/app"), ["C:/app", "C:"]);
    assert_eq!(asked(r"C:\"), ["C:"]);
    assert_eq!(asked(r"\\server\share\app"), [r"\\server\share\app", r"\\server\share"]);
    assert_eq!(asked(r"\\?\C:\app"), [r"\\?\C:\app", r"\\?\C:"]);
  }
}
