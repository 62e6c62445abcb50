//! Ids of the rows of `shared`.

use std::collections::HashMap;

use fedpack_config::model::{ShareKey, ShareScope};

/// The identity of a row. The order of the fields is that of the rows; the range is last, and none comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RowIdentity<'a> {
  pub share_key: &'a ShareKey,
  /// Empty if there is none.
  pub version: &'a str,
  pub share_scope: &'a [ShareScope],
  pub required_version: Option<&'a str>,
}

/// Version, scopes, range: how much an id can say beyond the key.
const MOST_DETAIL: usize = 3;

/// An id for each identity, in their order: `container:key` where that is distinct, as with one version a package it is.
/// Rows that would have the same id get the version as well, then the scopes, then the range.
pub(crate) fn ids(container: &str, rows: &[RowIdentity<'_>]) -> Vec<String> {
  let mut details = vec![0; rows.len()];
  loop {
    let ids: Vec<String> = rows.iter().zip(&details).map(|(row, detail)| id(container, row, *detail)).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for id in &ids {
      *counts.entry(id).or_default() += 1;
    }
    let mut settled = true;
    for (detail, id) in details.iter_mut().zip(&ids) {
      if *detail < MOST_DETAIL && counts.get(id.as_str()).is_some_and(|count| *count > 1) {
        *detail += 1;
        settled = false;
      }
    }
    if settled {
      return ids;
    }
  }
}

fn id(container: &str, row: &RowIdentity<'_>, detail: usize) -> String {
  let mut id = format!("{container}:{}", row.share_key);
  let parts = [
    ('@', row.version.to_owned()),
    (':', row.share_scope.join(",")),
    (':', row.required_version.unwrap_or("").to_owned()),
  ];
  for (separator, part) in parts.into_iter().take(detail).filter(|(_, part)| !part.is_empty()) {
    id.push(separator);
    id.push_str(&part);
  }
  id
}

#[cfg(test)]
mod tests {
  use fedpack_config::model::ShareKey;

  use super::{RowIdentity, ids};

  #[test]
  fn say_as_much_as_is_needed_to_be_distinct() {
    let (default, other) = (["default".into()], ["other".into()]);
    let keys = ["react", "ui", "lib", "a", "a@1"].map(ShareKey::from);
    let [react, ui, lib, a, a1] = &keys;
    let row = |share_key, version, share_scope, required_version| RowIdentity {
      share_key,
      version,
      share_scope,
      required_version,
    };
    let rows = [
      row(react, "19.2.4", &default[..], None),
      row(ui, "1.0.0", &default, None),
      row(ui, "2.0.0", &default, Some("^2")),
      row(ui, "", &default, Some("^3")),
      row(lib, "1.0.0", &default, Some(">=1 <2")),
      row(lib, "1.0.0", &default, Some("^1")),
      row(lib, "1.0.0", &other, Some("^1")),
      row(a, "1", &default, None),
      row(a, "2", &default, None),
      row(a1, "9", &default, None),
    ];
    let expected = [
      "app:react",
      "app:ui@1.0.0",
      "app:ui@2.0.0",
      "app:ui",
      "app:lib@1.0.0:default:>=1 <2",
      "app:lib@1.0.0:default:^1",
      "app:lib@1.0.0:other",
      "app:a@1:default",
      "app:a@2",
      "app:a@1@9",
    ];
    assert_eq!(ids("app", &rows), expected);
  }
}
