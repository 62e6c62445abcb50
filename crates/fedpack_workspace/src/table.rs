//! Who shares what: a row for each app that shares a key.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{App, AppShare, Workspace};

/// The rows of a share key, whatever the scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SharedRows {
  /// The share key.
  pub key: String,
  /// Sorted by app.
  pub rows: Vec<SharedRow>,
}

/// How an app shares a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SharedRow {
  /// Name of the app.
  pub app: String,
  /// The range that it asks for; `None` for any version.
  pub range: Option<String>,
  /// The source of the range: `config`, `package.json`, `manifest` or `none`.
  #[cfg_attr(feature = "typescript", ts(type = "'config' | 'package.json' | 'manifest' | 'none'"))]
  pub from: &'static str,
  /// The version that is installed for it; for a deployed app, the one that it brings.
  pub installed: Option<String>,
  /// Only one version may be in use.
  pub singleton: bool,
  /// Part of the first chunks.
  pub eager: bool,
  /// Whether it has a fallback.
  pub import: bool,
}

/// The table of a workspace. Deployed releases of its apps are no rows. Entries of an app that show the same are one row.
pub(crate) fn table(workspace: &Workspace<'_>) -> Vec<SharedRows> {
  let mut keys: BTreeMap<&str, BTreeSet<SharedRow>> = BTreeMap::new();
  for app in workspace.drawn() {
    for share in &app.shared {
      keys.entry(&share.key).or_default().insert(row(app, share));
    }
  }
  keys.into_iter().map(|(key, rows)| SharedRows { key: key.to_owned(), rows: rows.into_iter().collect() }).collect()
}

fn row(app: &App<'_>, share: &AppShare) -> SharedRow {
  SharedRow {
    app: app.id.clone(),
    range: share.asked.as_ref().map(|asked| asked.text.clone()),
    from: share.source.as_str(),
    installed: share.installed.clone(),
    singleton: share.singleton,
    eager: share.eager,
    import: share.import,
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  #[test]
  fn a_row_for_each_app() {
    let workspace = Workspace::new()
      .app("b", json!({"shared": {"react": {"singleton": true, "eager": true}, "vue": "^3.0.0"}}))
      .depends(json!({"react": "^19.0.0"}))
      .installed(json!({"react": "19.3.1"}))
      .done()
      .app("a", json!({"shared": [{"react": {"import": false}}, {"react": {"import": false, "shareScope": "ssr"}}]}))
      .done();
    let row = |app: &str, range, from: &str, installed, flag: bool, import: bool| {
      json!({"app": app, "range": range, "from": from, "installed": installed,
        "singleton": flag, "eager": flag, "import": import})
    };
    let expected = json!([
      {"key": "react", "rows": [
        row("a", json!(null), "none", json!(null), false, false),
        row("b", json!("^19.0.0"), "package.json", json!("19.3.1"), true, true),
      ]},
      {"key": "vue", "rows": [row("b", json!("^3.0.0"), "config", json!(null), false, true)]},
    ]);
    assert_eq!(workspace.check()["shared"], expected);
  }
}
