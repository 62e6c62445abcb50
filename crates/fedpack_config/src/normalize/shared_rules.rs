//! Rules between the options of one shared module.

use fedpack_diagnostics::event::{EagerWithoutFallback, PrefixMismatch};

use crate::{
  model::{ShareRole, ShareScope, Shared, VersionFilter},
  raw::{Entry, Kind, Object, Report, shorten},
  request::RequestKind,
};

/// The identity of an entry: entries with the same identity would match the same imports.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct EntryIdentity {
  role: ShareRole,
  request: String,
  share_scope: Vec<ShareScope>,
  layer: Option<String>,
  issuer_layer: Option<String>,
  filters: String,
}

/// The identity of an entry.
pub(super) fn identity(shared: &Shared) -> EntryIdentity {
  let filter = |filter: &Option<VersionFilter>| format!("{filter:?}");
  EntryIdentity {
    role: shared.role,
    request: shared.request.clone(),
    share_scope: shared.share_scope.clone(),
    layer: shared.layer.clone(),
    issuer_layer: shared.issuer_layer.clone(),
    filters: filter(&shared.include) + &filter(&shared.exclude),
  }
}

/// An eager entry needs something that can be loaded eagerly.
pub(super) fn eager(shared: &Shared, options: &Object<'_>, report: &mut Report) {
  if let Some(field) = options.get("eager").filter(|_| shared.eager && shared.import.is_none()) {
    report.add(EagerWithoutFallback { place: field.place() });
  }
}

/// The rest of a request is appended to share key and import of a prefix entry, so all three end with `/` or none does.
pub(super) fn prefix(shared: &Shared, entry: &Entry<'_>, report: &mut Report) -> bool {
  let is_prefix = match shared.kind {
    RequestKind::Prefix => true,
    RequestKind::Package => false,
    // A path may name a folder.
    RequestKind::Relative | RequestKind::Absolute => return true,
  };
  let share_key = ("shareKey", Some(shared.share_key.as_str()));
  let import = ("import", shared.import.as_deref());
  let mut agree = true;
  for (option, value) in [share_key, import] {
    if let Some(value) = value.filter(|value| value.ends_with('/') != is_prefix) {
      let place = match entry.field.kind() {
        Kind::Object(_) => entry.field.path.key(option).to_string(),
        _ => entry.field.place(),
      };
      report.add(PrefixMismatch { place, request: shorten(&shared.request), value: shorten(value) });
      agree = false;
    }
  }
  agree
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::json;

  #[test]
  fn prefixes_on_both_sides() {
    clean(
      json!({"shared": ["lib/", "./folder/", {"a/": {"shareKey": "b/", "import": "c/"}}, {"d/": {"import": false}}]}),
    );
  }

  #[test]
  fn prefixes_on_one_side() {
    let must = "`l` must end with `/`, as the request `lib/` does";
    let must_not = "`l/` must not end with `/`, as the request `lib` does not";
    let table = [
      (json!({"lib/": {"shareKey": "l"}}), r#"shared["lib/"].shareKey"#, must, "l/"),
      (json!({"lib/": {"import": "l"}}), r#"shared["lib/"].import"#, must, "l/"),
      (json!({"lib/": "l"}), r#"shared["lib/"]"#, must, "l/"),
      (json!({"lib": {"shareKey": "l/"}}), "shared.lib.shareKey", must_not, "l"),
      (json!({"lib": "l/"}), "shared.lib", must_not, "l"),
      (json!({"l/": {"request": "lib"}}), r#"shared["l/"].shareKey"#, must_not, "l"),
    ];
    for (shared, place, message, suggestion) in table {
      let found = Found { code: "FED034", place, message, suggestion, ..Found::error() };
      assert!(diagnose(json!({"shared": shared}), &[found]).shared.is_empty());
    }
  }

  #[test]
  fn eager_needs_a_fallback() {
    let found = Found {
      code: "FED036",
      place: "shared.a.eager",
      message: "`eager` with `import: false`: there is nothing to load eagerly",
      help: "remove `eager`, or give the entry a fallback",
      ..Found::warning()
    };
    let config = diagnose(json!({"shared": {"a": {"eager": true, "import": false}}}), &[found]);
    assert!(config.shared[0].eager);
  }

  #[test]
  fn of_two_that_match_the_same_the_last_counts() {
    let found = Found {
      code: "FED009",
      place: "shared[1].react",
      message: "`react` is shared twice; this entry wins",
      help: "remove one of them; the other is `shared[0]`",
      ..Found::warning()
    };
    let config = diagnose(json!({"shared": ["react", {"react": {"singleton": true}}]}), &[found]);
    assert_eq!(config.shared.len(), 1);
    assert!(config.shared[0].singleton);
    let found = Found { code: "FED009", place: "shared.b", ..Found::warning() };
    diagnose(json!({"shared": {"a": {"request": "x"}, "b": {"request": "x"}}}), &[found]);
  }

  #[test]
  fn entries_that_differ_in_scope_layer_or_filter_stand_side_by_side() {
    let config = clean(json!({"shared": [
      "a", {"a": {"shareScope": "s"}}, {"a": {"layer": "l"}}, {"a": {"issuerLayer": "l"}},
      {"a": {"include": {"version": "1"}}},
    ]}));
    assert_eq!(config.shared.len(), 5);
  }
}
