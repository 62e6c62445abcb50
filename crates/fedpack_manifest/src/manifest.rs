//! `mf-manifest.json`: what a consumer fetches at run time, and so no more than it needs.

use serde_json::Value;

/// What only tools have a use for, by list.
const STATS_ONLY: [(&str, &[&str]); 3] = [
  ("shared", &["shareScope", "usedIn", "usedExports"]),
  ("remotes", &["consumingFederationContainerName", "usedIn"]),
  ("exposes", &["file", "requires"]),
];

/// The manifest that belongs to a stats document: the same without what only tools have a use for. What an
/// application has added to the stats stays, as with upstream's plugin.
pub fn manifest_of(mut stats: Value) -> Value {
  for (list, keys) in STATS_ONLY {
    let rows = stats.get_mut(list).and_then(Value::as_array_mut);
    for row in rows.into_iter().flatten().filter_map(Value::as_object_mut) {
      for key in keys {
        row.shift_remove(*key);
      }
    }
  }
  stats
}

#[cfg(test)]
mod tests {
  use super::manifest_of;
  use serde_json::json;

  #[test]
  fn leaves_out_what_only_tools_use_and_keeps_what_was_added() {
    let stats = json!({
      "name": "app",
      "owner": "team-a",
      "shared": [{ "name": "react", "shareScope": ["default"], "usedIn": [], "usedExports": ["x"], "version": "1.0.0" }],
      "remotes": [{ "alias": "ui", "consumingFederationContainerName": "app", "usedIn": ["a.ts"] }, 1],
      "exposes": [{ "path": "./A", "file": "a.ts", "requires": [], "note": "kept" }],
    });
    let expected = json!({
      "name": "app",
      "owner": "team-a",
      "shared": [{ "name": "react", "version": "1.0.0" }],
      "remotes": [{ "alias": "ui" }, 1],
      "exposes": [{ "path": "./A", "note": "kept" }],
    });
    assert_eq!(manifest_of(stats), expected);
    assert_eq!(manifest_of(json!({ "exposes": {} })), json!({ "exposes": {} }));
  }
}
