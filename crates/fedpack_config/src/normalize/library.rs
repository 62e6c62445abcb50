//! `library`: how the container entry hands out its container.

use fedpack_diagnostics::{Severity, event::LibraryNameForm, event::MissingOption};

use super::{library_type::NameRule, name};
use crate::{
  model::{AuxiliaryComment, ContainerName, Library, LibraryName, UmdName},
  options_table,
  raw::{Field, Kind, Object, Report},
};

/// The library of a container. `None` if it cannot be what was asked for.
pub(super) fn library(field: Option<Field<'_>>, container: &ContainerName, report: &mut Report) -> Option<Library> {
  let Some(field) = field else {
    let library_type = "var".to_owned();
    let name = library_name(None, &library_type, container, report)?;
    return Some(Library { library_type, name, ..Library::default() });
  };
  let options = field.object(options_table::LIBRARY_OPTIONS, report)?;
  let Some(type_field) = options.get("type") else {
    report.add(MissingOption { place: options.place(), option: "type", expected: "a library type such as `var`" });
    return None;
  };
  let library_type = type_field.string(report)?;
  if !options_table::LIBRARY_TYPE.contains(&library_type) {
    type_field.not_among(library_type, options_table::LIBRARY_TYPE, Severity::Warning, report);
  }
  Some(Library {
    library_type: library_type.to_owned(),
    name: library_name(options.get("name"), library_type, container, report)?,
    export: options.get("export").and_then(|field| field.strings(report)),
    umd_named_define: options.boolean("umdNamedDefine", report),
    amd_container: options.string("amdContainer", report),
    auxiliary_comment: options.get("auxiliaryComment").and_then(|field| auxiliary_comment(&field, report)),
  })
}

/// The type that `library` names, whether or not the rest of it can be used.
pub(super) fn declared_type<'a>(options: &Object<'a>) -> Option<&'a str> {
  match Kind::of(options.get("library")?.json().get("type")?) {
    Kind::String(text) => Some(text),
    _ => None,
  }
}

/// `Some(None)` for a library without a name, `None` after a report.
fn library_name(
  field: Option<Field<'_>>,
  library_type: &str,
  container: &ContainerName,
  report: &mut Report,
) -> Option<Option<LibraryName>> {
  let rule = NameRule::of(library_type);
  let Some(field) = field else {
    if !rule.needs_name() {
      return Some(None);
    }
    let fits = name::fits(container.as_str(), library_type, rule, "name", report);
    return fits.then(|| Some(LibraryName::Text(container.0.clone())));
  };
  let place = field.place();
  match field.kind() {
    Kind::String(_) if rule != NameRule::Unnamed => {
      let text = field.string(report)?;
      name::fits(text, library_type, rule, &place, report).then(|| Some(LibraryName::Text(text.to_owned())))
    }
    Kind::List(_) if rule.takes_list() => {
      let parts = field.strings(report)?;
      let base = parts.first()?;
      // Only the first part stands bare in the code; the others are properties.
      let bare = !matches!(rule, NameRule::Declared | NameRule::Assigned)
        || name::fits(base, library_type, NameRule::Declared, &format!("{place}[0]"), report);
      bare.then_some(Some(LibraryName::Path(parts)))
    }
    Kind::Object(_) if rule == NameRule::Universal => Some(umd_name(&field, report).map(LibraryName::Umd)),
    kind => {
      let library_type = library_type.to_owned();
      report.add(LibraryNameForm { place, library_type, expected: rule.forms(), found: kind.given() });
      None
    }
  }
}

fn umd_name(field: &Field<'_>, report: &mut Report) -> Option<UmdName> {
  let options = field.object(options_table::LIBRARY_CUSTOM_UMD_OBJECT, report)?;
  Some(UmdName {
    root: options.get("root").and_then(|field| field.strings(report)),
    amd: options.string("amd", report),
    commonjs: options.string("commonjs", report),
  })
}

/// One comment stands for all parts, as in webpack.
fn auxiliary_comment(field: &Field<'_>, report: &mut Report) -> Option<AuxiliaryComment> {
  match field.kind() {
    Kind::String(text) => {
      let text = || Some(text.to_owned());
      Some(AuxiliaryComment { root: text(), commonjs: text(), commonjs2: text(), amd: text() })
    }
    Kind::Object(_) => {
      let options = field.object(options_table::LIBRARY_CUSTOM_UMD_COMMENT_OBJECT, report)?;
      let mut text = |key| options.get(key)?.text(report).map(str::to_owned);
      Some(AuxiliaryComment {
        root: text("root"),
        commonjs: text("commonjs"),
        commonjs2: text("commonjs2"),
        amd: text("amd"),
      })
    }
    _ => {
      field.wrong_type("a string, or an object of strings", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use crate::model::{AuxiliaryComment, Library, LibraryName, UmdName};
  use serde_json::{Value, json};

  fn with(library: Value) -> Value {
    json!({"name": "app", "library": library, "exposes": {"./a": "./a"}})
  }

  fn library(library_type: &str, name: Option<LibraryName>) -> Library {
    Library { library_type: library_type.to_owned(), name, ..Library::default() }
  }

  fn text(name: &str) -> Option<LibraryName> {
    Some(LibraryName::Text(name.to_owned()))
  }

  fn path(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
  }

  #[test]
  fn fills_in_the_name_where_the_type_needs_one() {
    let table = [
      (json!(null), library("var", text("app"))),
      (json!({"type": "var"}), library("var", text("app"))),
      (json!({"type": "jsonp"}), library("jsonp", text("app"))),
      (json!({"type": "commonjs-module"}), library("commonjs-module", None)),
      (json!({"type": "module"}), library("module", None)),
      (json!({"type": "window"}), library("window", None)),
      (
        json!({"type": "window", "name": ["a", "b-c"]}),
        library("window", Some(LibraryName::Path(path(&["a", "b-c"])))),
      ),
      (json!({"type": "var", "name": ["a", "b-c"]}), library("var", Some(LibraryName::Path(path(&["a", "b-c"]))))),
    ];
    for (given, expected) in table {
      assert_eq!(clean(with(given)).container.unwrap().library, expected);
    }
  }

  #[test]
  fn reads_the_names_and_comments_of_umd() {
    let given = json!({"type": "umd", "name": {"root": "A", "amd": "a", "commonjs": "b"}, "umdNamedDefine": true});
    let name = UmdName { root: Some(path(&["A"])), amd: Some("a".to_owned()), commonjs: Some("b".to_owned()) };
    let expected = Library { umd_named_define: Some(true), ..library("umd", Some(LibraryName::Umd(name))) };
    assert_eq!(clean(with(given)).container.unwrap().library, expected);

    let root = || Some("r".to_owned());
    let one = AuxiliaryComment { root: root(), ..AuxiliaryComment::default() };
    let all = AuxiliaryComment { root: root(), commonjs: root(), commonjs2: root(), amd: root() };
    for (comment, expected) in [(json!({"root": "r"}), one), (json!("r"), all)] {
      let given = json!({"type": "amd", "export": "default", "amdContainer": "w", "auxiliaryComment": comment});
      let expected = Library {
        export: Some(path(&["default"])),
        amd_container: Some("w".to_owned()),
        auxiliary_comment: Some(expected),
        ..library("amd", None)
      };
      assert_eq!(clean(with(given)).container.unwrap().library, expected);
    }
  }

  #[test]
  fn a_name_in_a_form_that_the_type_does_not_take() {
    let table = [
      ("module", json!("app"), "no name", "the string `app`"),
      ("amd-require", json!("app"), "no name", "the string `app`"),
      ("amd", json!(["a"]), "a string", "a list"),
      ("jsonp", json!(["a"]), "a string", "a list"),
      ("var", json!({"root": "a"}), "a string or a list of strings", "an object"),
      ("commonjs", json!(1), "a string or a list of strings", "a number"),
    ];
    for (library_type, name, expected, found) in table {
      let message = format!("`library.type: '{library_type}'` does not support this form of name");
      let wanted =
        Found { code: "FED012", place: "library.name", message: &message, expected, found, ..Found::error() };
      let config = diagnose(with(json!({"type": library_type, "name": name})), &[wanted]);
      assert!(config.container.is_none());
    }
  }

  #[test]
  fn the_first_part_of_a_declared_name_is_an_identifier() {
    let found = Found { code: "FED011", place: "library.name[0]", suggestion: "a_b", ..Found::error() };
    diagnose(with(json!({"type": "var", "name": ["a-b", "c"]})), &[found]);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("var"), "FED003", "library", ""),
      (json!({"name": "a"}), "FED006", "library", ""),
      (json!({"type": 1}), "FED003", "library.type", ""),
      (json!({"type": "var", "nam": "a"}), "FED002", "library.nam", "name"),
      (json!({"type": "window", "name": []}), "FED005", "library.name", ""),
      (json!({"type": "umd", "name": {"rot": "a"}}), "FED002", "library.name.rot", "root"),
      (json!({"type": "umd", "auxiliaryComment": 1}), "FED003", "library.auxiliaryComment", ""),
      (json!({"type": "umd", "export": [""]}), "FED005", "library.export[0]", ""),
    ];
    for (library, code, place, suggestion) in table {
      diagnose(with(library), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }

  #[test]
  fn an_unknown_type_is_kept_with_a_warning() {
    let found = Found { code: "FED004", place: "library.type", suggestion: "window", ..Found::warning() };
    let config = diagnose(with(json!({"type": "windwo", "name": "a"})), &[found]);
    assert_eq!(config.container.unwrap().library, library("windwo", text("a")));
  }
}
