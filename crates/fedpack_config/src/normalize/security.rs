//! `security`: which code a host runs.

use fedpack_diagnostics::event::{InvalidOrigin, MissingOption};

use super::integrity::integrity;
use crate::{
  model::{AllowedOrigins, OriginPattern, Security},
  options_table::{ORIGINS_MODULE, SECURITY_OPTIONS},
  raw::{Field, Kind, Object, Report, shorten},
};

const FORMS: &str = "a list of origins, or `{ module }` with the module of a function that decides";

/// Reads the option.
pub(super) fn security(options: &Object<'_>, report: &mut Report) -> Security {
  let Some(options) = options.get("security").and_then(|field| field.object(SECURITY_OPTIONS, report)) else {
    return Security::default();
  };
  Security {
    integrity: options.get("integrity").map(|field| integrity(&field, report)).unwrap_or_default(),
    origins: options.get("origins").and_then(|field| origins(&field, report)),
  }
}

fn origins(field: &Field<'_>, report: &mut Report) -> Option<AllowedOrigins> {
  if let Some(items) = field.items() {
    if items.is_empty() {
      field.empty("at least one origin", report);
      return None;
    }
    return Some(AllowedOrigins::Patterns(items.iter().filter_map(|item| pattern(item, report)).collect()));
  }
  if !matches!(field.kind(), Kind::Object(_)) {
    field.wrong_type(FORMS, report);
    return None;
  }
  let options = field.object(ORIGINS_MODULE, report)?;
  if options.get("module").is_none() {
    let expected = "the module of a function that decides";
    report.add(MissingOption { place: options.place(), option: "module", expected });
  }
  options.string("module", report).map(AllowedOrigins::Module)
}

fn pattern(field: &Field<'_>, report: &mut Report) -> Option<OriginPattern> {
  let text = field.string(report)?;
  match OriginPattern::parse(text.trim()) {
    Ok(pattern) => Some(pattern),
    Err(reason) => {
      report.add(InvalidOrigin { place: field.place(), origin: shorten(text), reason });
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use crate::model::AllowedOrigins;
  use serde_json::{Value, json};

  fn origins(value: Value) -> Option<AllowedOrigins> {
    clean(options("security", json!({"origins": value}))).security.origins
  }

  #[test]
  fn every_form() {
    assert_eq!(clean(json!({})).security.origins, None);
    assert_eq!(clean(options("security", json!({}))).security.origins, None);
    let Some(AllowedOrigins::Patterns(patterns)) = origins(json!(["https://cdn.example/", "*.example.com"])) else {
      panic!("no patterns");
    };
    let texts: Vec<String> = patterns.iter().map(ToString::to_string).collect();
    assert_eq!(texts, ["https://cdn.example", "*.example.com"]);
    assert_eq!(origins(json!({"module": "./allow.js"})), Some(AllowedOrigins::Module("./allow.js".to_owned())));
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!([]), "FED003", "security"),
      (json!({"origin": []}), "FED002", "security.origin"),
      (json!({"origins": []}), "FED005", "security.origins"),
      (json!({"origins": "https://x.example"}), "FED003", "security.origins"),
      (json!({"origins": {"$function": "allow"}}), "FED003", "security.origins"),
      (json!({"origins": {}}), "FED006", "security.origins"),
      (json!({"origins": {"module": 1}}), "FED003", "security.origins.module"),
      (json!({"origins": [1]}), "FED003", "security.origins[0]"),
      (json!({"origins": [""]}), "FED005", "security.origins[0]"),
      (json!({"origins": ["https://x.example/path"]}), "FED004", "security.origins[0]"),
    ];
    for (value, code, place) in table {
      let suggestion = if code == "FED002" { "origins" } else { "" };
      diagnose(options("security", value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }

  #[test]
  fn a_list_of_which_nothing_can_be_used_allows_nothing() {
    let found = Found { code: "FED004", place: "security.origins[0]", ..Found::error() };
    let config = diagnose(options("security", json!({"origins": ["*"]})), &[found]);
    assert_eq!(config.security.origins, Some(AllowedOrigins::Patterns(Vec::new())));
  }
}
