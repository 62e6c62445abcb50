//! The container's name, and which names a library type can carry.

use fedpack_diagnostics::event::{BrowserGlobal, UnfitName};
use unicode_id_start::{is_id_continue, is_id_start};

use super::library_type::NameRule;
use crate::{
  model::ContainerName,
  raw::{Object, Report, shorten},
};

/// Words that are no identifier, in strict or sloppy code, and globals that cannot be written to.
const RESERVED: &[&str] = &[
  "arguments",
  "await",
  "break",
  "case",
  "catch",
  "class",
  "const",
  "continue",
  "debugger",
  "default",
  "delete",
  "do",
  "else",
  "enum",
  "eval",
  "export",
  "extends",
  "false",
  "finally",
  "for",
  "function",
  "if",
  "implements",
  "import",
  "in",
  "Infinity",
  "instanceof",
  "interface",
  "let",
  "NaN",
  "new",
  "null",
  "package",
  "private",
  "protected",
  "public",
  "return",
  "static",
  "super",
  "switch",
  "this",
  "throw",
  "true",
  "try",
  "typeof",
  "undefined",
  "var",
  "void",
  "while",
  "with",
  "yield",
];

/// Properties of `window` that ignore, refuse or turn into text what is assigned to them.
const BROWSER_GLOBALS: &[&str] =
  &["closed", "document", "history", "location", "name", "navigator", "status", "top", "window"];

/// `name` of the options.
pub(super) fn name(options: &Object<'_>, report: &mut Report) -> Option<ContainerName> {
  options.string("name", report).map(ContainerName::from)
}

/// Whether a library type can carry this name; reports if it cannot. `place` is where the name was given.
pub(super) fn fits(name: &str, library_type: &str, rule: NameRule, place: &str, report: &mut Report) -> bool {
  // `[name]` and its like are filled in by the compilation.
  if name.contains('[') && name.contains(']') {
    return true;
  }
  if let Some(expected) = unfit(name, rule) {
    report.add(UnfitName {
      place: place.to_owned(),
      name: shorten(name),
      library_type: library_type.to_owned(),
      expected,
      suggestion: shorten(&to_identifier(name)),
    });
    return false;
  }
  if rule.is_global(library_type) && BROWSER_GLOBALS.contains(&name) {
    report.add(BrowserGlobal { place: place.to_owned(), name: name.to_owned(), suggestion: format!("mf_{name}") });
  }
  true
}

/// The expected form, if the name does not have it.
fn unfit(name: &str, rule: NameRule) -> Option<&'static str> {
  match rule {
    NameRule::Declared if !is_identifier(name) => Some("a JavaScript identifier that is not a reserved word"),
    NameRule::Assigned | NameRule::Callback if !is_assignable(name) => {
      Some("a JavaScript identifier, or a path of identifiers such as `app.remotes`")
    }
    _ => None,
  }
}

fn is_identifier(name: &str) -> bool {
  is_identifier_name(name) && !RESERVED.contains(&name)
}

fn is_identifier_name(name: &str) -> bool {
  let mut chars = name.chars();
  chars.next().is_some_and(|char| is_id_start(char) || matches!(char, '$' | '_'))
    && chars.all(|char| is_id_continue(char) || matches!(char, '$' | '\u{200c}' | '\u{200d}'))
}

/// `a`, `a.b`, `this.a`.
fn is_assignable(name: &str) -> bool {
  match name.split_once('.') {
    None => is_identifier(name),
    Some((base, rest)) => (is_identifier(base) || base == "this") && rest.split('.').all(is_identifier_name),
  }
}

/// An identifier near the name: `mfe-dashboard` gives `mfe_dashboard`, `@acme/ui` gives `acme_ui`.
fn to_identifier(name: &str) -> String {
  let replaced: String =
    name.chars().map(|char| if is_id_continue(char) || char == '$' { char } else { '_' }).collect();
  let trimmed = replaced.trim_matches('_');
  match is_identifier(trimmed) {
    true => trimmed.to_owned(),
    false => format!("_{trimmed}"),
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::json;

  #[test]
  fn names_that_a_declared_variable_carries() {
    for name in ["mfe_dashboard", "$app", "_", "größe", "app2", "React", "of", "[name]"] {
      let config = clean(json!({"name": name, "exposes": {"./a": "./a"}}));
      assert_eq!(config.container.unwrap().name.as_str(), name);
    }
  }

  #[test]
  fn names_that_it_does_not() {
    let table = [
      ("mfe-dashboard", "mfe_dashboard"),
      ("@acme/ui", "acme_ui"),
      ("1st", "_1st"),
      ("my app", "my_app"),
      ("a.b", "a_b"),
      ("class", "_class"),
      ("await", "_await"),
      ("undefined", "_undefined"),
      ("---", "_"),
    ];
    for (name, suggestion) in table {
      let message = format!("`{name}` is not a valid name for `library.type: 'var'`");
      let expected = "a JavaScript identifier that is not a reserved word";
      let found = Found { code: "FED011", place: "name", message: &message, suggestion, expected, ..Found::error() };
      let config = diagnose(json!({"name": name, "exposes": {"./a": "./a"}}), &[found]);
      assert!(config.container.is_none());
      assert_eq!(config.name.unwrap().as_str(), name);
    }
  }

  #[test]
  fn each_library_type_has_its_own_rule() {
    let table = [
      ("assign", "app.remotes", true),
      ("assign", "this.app", true),
      ("assign", "this", false),
      ("assign", "a-b", false),
      ("assign-properties", "a.b-c", false),
      ("jsonp", "app.callback", true),
      ("jsonp", "app-callback", false),
      ("window", "mfe-dashboard", true),
      ("this", "@acme/ui", true),
      ("global", "a b", true),
      ("commonjs", "a-b", true),
      ("umd", "@acme/ui", true),
      ("amd", "@acme/ui", true),
      ("system", "a-b", true),
    ];
    for (library_type, name, fits) in table {
      let value = json!({"name": "app", "library": {"type": library_type, "name": name}, "exposes": {"./a": "./a"}});
      let found = [Found { code: "FED011", place: "library.name", ..Found::error() }];
      let config = diagnose(value, if fits { &[] } else { &found });
      assert_eq!(config.container.is_some(), fits, "{library_type} {name}");
    }
  }

  #[test]
  fn a_name_that_is_not_used_as_one_may_be_any() {
    for library in [json!({"type": "module"}), json!({"type": "commonjs-module"}), json!({"type": "var", "name": "ok"})]
    {
      let config = clean(json!({"name": "mfe-dashboard", "library": library, "exposes": {"./a": "./a"}}));
      assert_eq!(config.container.unwrap().name.as_str(), "mfe-dashboard");
    }
    clean(json!({"name": "my-shell", "remotes": {"a": "a@http://localhost/a.js"}}));
  }

  #[test]
  fn globals_of_the_browser_are_pointed_out() {
    let found = Found {
      code: "FED015",
      place: "name",
      message: "`location` is a browser global, so the container cannot be stored there",
      suggestion: "mf_location",
      ..Found::warning()
    };
    let config = diagnose(json!({"name": "location", "exposes": {"./a": "./a"}}), &[found]);
    assert!(config.container.is_some());
    clean(json!({"name": "location", "library": {"type": "commonjs-module"}, "exposes": {"./a": "./a"}}));
  }

  #[test]
  fn a_name_is_a_string_with_something_in_it() {
    diagnose(options("name", json!("")), &[Found { code: "FED005", place: "name", ..Found::error() }]);
    let found = Found { code: "FED003", place: "name", found: "a number", ..Found::error() };
    diagnose(options("name", json!(7)), &[found]);
  }
}
