//! `include` and `exclude` of a shared module.

use fedpack_diagnostics::event::{IncludeAndExclude, InvalidPattern};

use super::version;
use crate::{
  model::{Pattern, RequestFilter, VersionFilter},
  options_table::INCLUDE_EXCLUDE_OPTIONS,
  raw::{Field, Kind, Object, Report},
};

/// Both filters, of which one at most is there.
pub(super) fn filters(shared: &Object<'_>, report: &mut Report) -> (Option<VersionFilter>, Option<VersionFilter>) {
  let include = shared.get("include").and_then(|field| filter(&field, report));
  let exclude = shared.get("exclude");
  if let (Some(_), Some(exclude)) = (shared.get("include"), &exclude) {
    report.add(IncludeAndExclude { place: exclude.place() });
    return (include, None);
  }
  (include, exclude.and_then(|field| filter(&field, report)))
}

fn filter(field: &Field<'_>, report: &mut Report) -> Option<VersionFilter> {
  let options = field.object(INCLUDE_EXCLUDE_OPTIONS, report)?;
  if INCLUDE_EXCLUDE_OPTIONS.iter().all(|key| options.get(key).is_none()) {
    field.empty("`version`, `fallbackVersion` or `request`", report);
    return None;
  }
  let filter = VersionFilter {
    version: options.get("version").and_then(|field| version::range(&field, report)),
    fallback_version: options.get("fallbackVersion").and_then(|field| version::range(&field, report)),
    request: options.get("request").and_then(|field| request(&field, report)),
  };
  (filter != VersionFilter::default()).then_some(filter)
}

fn request(field: &Field<'_>, report: &mut Report) -> Option<RequestFilter> {
  match field.kind() {
    Kind::String(_) => field.string(report).map(|text| RequestFilter::Exact(text.to_owned())),
    Kind::RegExp { source, flags } => match Pattern::new(source, flags) {
      Ok(pattern) => Some(RequestFilter::Pattern(pattern)),
      Err(reason) => {
        report.add(InvalidPattern { place: field.place(), pattern: format!("/{source}/{flags}"), reason });
        None
      }
    },
    _ => {
      field.wrong_type("a string or a regular expression", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use crate::model::{Pattern, RequestFilter, VersionFilter};
  use serde_json::{Value, json};

  fn with(key: &str, filter: Value) -> Value {
    json!({"shared": {"a": {key: filter}}})
  }

  #[test]
  fn normalises() {
    let shared =
      &clean(with("include", json!({"version": "^1", "fallbackVersion": "1.2.3", "request": "b"}))).shared[0];
    let expected = VersionFilter {
      version: Some("^1".to_owned()),
      fallback_version: Some("1.2.3".to_owned()),
      request: Some(RequestFilter::Exact("b".to_owned())),
    };
    assert_eq!((shared.include.as_ref(), shared.exclude.as_ref()), (Some(&expected), None));
    let shared = &clean(with("exclude", json!({"request": {"$regexp": ["^b$", "i"]}}))).shared[0];
    let pattern = RequestFilter::Pattern(Pattern::new("^b$", "i").unwrap());
    assert_eq!(shared.exclude.as_ref().unwrap().request, Some(pattern));
  }

  #[test]
  fn one_of_both() {
    let found = Found {
      code: "FED035",
      place: "shared.a.exclude",
      message: "`exclude` cannot be combined with `include`, and is ignored",
      help: "keep one of them",
      ..Found::error()
    };
    let value = json!({"shared": {"a": {"include": {"version": "1"}, "exclude": {"version": "2"}}}});
    let config = diagnose(value, &[found]);
    assert!(config.shared[0].include.is_some() && config.shared[0].exclude.is_none());
  }

  #[test]
  fn wrong_parts() {
    let table = [
      ("include", json!("1"), "FED003", "shared.a.include", ""),
      ("include", json!({}), "FED005", "shared.a.include", ""),
      ("exclude", json!({"versoin": "1", "version": "1"}), "FED002", "shared.a.exclude.versoin", "version"),
      ("exclude", json!({"version": "one"}), "FED030", "shared.a.exclude.version", ""),
      ("exclude", json!({"version": ""}), "FED005", "shared.a.exclude.version", ""),
      ("include", json!({"fallbackVersion": 1}), "FED003", "shared.a.include.fallbackVersion", ""),
      ("include", json!({"request": {"$function": "f"}}), "FED003", "shared.a.include.request", ""),
      ("include", json!({"request": {"$regexp": ["a|".repeat(40_000), ""]}}), "FED004", "shared.a.include.request", ""),
      ("include", json!({"request": {"$regexp": ["(", ""]}}), "FED004", "shared.a.include.request", ""),
    ];
    for (key, filter, code, place, suggestion) in table {
      diagnose(with(key, filter), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
