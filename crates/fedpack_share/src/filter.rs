//! `include` and `exclude`: which of the modules that an entry matches are shared.

use fedpack_config::model::{RequestFilter, Shared, VersionFilter};

use npm_range::satisfies;

/// A module that an entry matches.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
  /// The part of its request below the entry's prefix, or the request itself.
  pub request: &'a str,
  /// Version of its package; `None` when nothing tells it.
  pub version: Option<&'a str>,
}

/// Whether an entry shares a module: one that its `include` describes, or that its `exclude` does not. A filter's
/// `fallbackVersion` stands in for a version that is not known.
pub fn admits(shared: &Shared, candidate: Candidate<'_>) -> bool {
  shared.include.as_ref().is_none_or(|include| describes(include, candidate))
    && shared.exclude.as_ref().is_none_or(|exclude| !describes(exclude, candidate))
}

/// Whether the entry asks for the version of what it matches.
pub fn asks_for_version(shared: &Shared) -> bool {
  shared.include.iter().chain(&shared.exclude).any(|filter| filter.version.is_some())
}

fn describes(filter: &VersionFilter, candidate: Candidate<'_>) -> bool {
  let version = candidate.version.or(filter.fallback_version.as_deref());
  let by_version =
    filter.version.as_deref().is_none_or(|range| version.is_some_and(|version| satisfies(version, range)));
  let by_request = filter.request.as_ref().is_none_or(|request| matches(request, candidate.request));
  by_version && by_request
}

fn matches(filter: &RequestFilter, request: &str) -> bool {
  match filter {
    RequestFilter::Exact(text) => text == request,
    RequestFilter::Pattern(pattern) => pattern.is_in(request),
  }
}

#[cfg(test)]
mod tests {
  use super::*;

  fn shared(options: serde_json::Value) -> Shared {
    let config = fedpack_config::normalize(&serde_json::json!({"shared": {"lib/": options}}).to_string()).config;
    config.shared.into_iter().next().unwrap()
  }

  #[test]
  fn only_filters_by_version_need_the_version() {
    let table = [
      (r#"{}"#, false),
      (r#"{"include": {"request": "a"}}"#, false),
      (r#"{"include": {"version": "^1"}}"#, true),
      (r#"{"exclude": {"version": "^1", "request": "a"}}"#, true),
    ];
    for (options, expected) in table {
      assert_eq!(asks_for_version(&shared(serde_json::from_str(options).unwrap())), expected, "{options}");
    }
  }

  #[test]
  fn compares_version_and_request() {
    let table = [
      (r#"{"include": {"version": "^1"}}"#, "a", Some("1.2.0"), true),
      (r#"{"include": {"version": "^1"}}"#, "a", Some("2.0.0"), false),
      (r#"{"include": {"version": "^1"}}"#, "a", None, false),
      (r#"{"include": {"version": "^1", "fallbackVersion": "1.0.0"}}"#, "a", None, true),
      (r#"{"include": {"version": "^1", "fallbackVersion": "1.0.0"}}"#, "a", Some("2.0.0"), false),
      (r#"{"exclude": {"version": "^1"}}"#, "a", Some("1.2.0"), false),
      (r#"{"exclude": {"version": "^1"}}"#, "a", Some("2.0.0"), true),
      (r#"{"exclude": {"version": "^1"}}"#, "a", None, true),
      (r#"{"include": {"request": "a"}}"#, "a", None, true),
      (r#"{"include": {"request": "a"}}"#, "ab", None, false),
      (r#"{"exclude": {"request": {"$regexp": ["^INTERNAL/", "i"]}}}"#, "internal/x", None, false),
      (r#"{"exclude": {"request": {"$regexp": ["^INTERNAL/", ""]}}}"#, "internal/x", None, true),
      (r#"{"include": {"request": {"$regexp": ["(?<=a)b", ""]}, "version": "1"}}"#, "ab", Some("1.0.0"), true),
    ];
    for (options, request, version, admitted) in table {
      let shared = shared(serde_json::from_str(options).unwrap());
      assert_eq!(admits(&shared, Candidate { request, version }), admitted, "{options} {request} {version:?}");
    }
  }
}
