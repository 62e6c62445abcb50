//! Apps that share one key in one share scope ask for one range.

use fedpack_diagnostics::{
  Diagnostic, Severity,
  event::{AskedRange, AskingApp, RangesDiffer},
};

use super::unique::unique;
use crate::{
  model::{App, AppShare, KnownRange, RangeClass, RequiredRange, SharedKey, Workspace, classes, highest_fit},
  policy::Policy,
};

/// One diagnostic a key. Ranges are compared, not their texts; `requiredVersion: false` asks for nothing and disagrees with
/// nobody.
pub(super) fn ranges(workspace: &Workspace<'_>, policy: &Policy, severity: Severity) -> Vec<Diagnostic> {
  let keys = workspace.keys.iter().filter(|key| !policy.ignores(&key.key));
  keys.filter_map(|key| differ(workspace, key, severity)).collect()
}

fn differ(workspace: &Workspace<'_>, key: &SharedKey, severity: Severity) -> Option<Diagnostic> {
  let classes = classes(workspace.parties(key));
  if !is_met(&classes) {
    return None;
  }
  let ranges: Vec<&KnownRange> = classes.iter().map(|class| class.range.as_ref()).collect();
  let fits = highest_fit(&ranges, workspace.versions(key)).map(str::to_owned);
  let ranges = classes.iter().map(asked_range).collect();
  let (share_key, share_scope) = (key.key.clone(), key.scopes.clone());
  Some(RangesDiffer { share_key, share_scope, ranges, fits, severity }.into())
}

/// Whether apps that ask for different ranges can be on one page.
fn is_met(classes: &[RangeClass<'_, '_>]) -> bool {
  let parties: Vec<_> =
    classes.iter().enumerate().flat_map(|(at, class)| class.parties.iter().map(move |(app, ..)| (at, *app))).collect();
  parties.iter().any(|(at, app)| parties.iter().any(|(other_at, other)| at < other_at && app.meets(other)))
}

fn asked_range(class: &RangeClass<'_, '_>) -> AskedRange {
  let app = |(app, share, asked): &(&App<'_>, &AppShare, &RequiredRange)| {
    let written = asked.declared.as_ref().unwrap_or(&asked.text);
    AskingApp {
      app: app.id.clone(),
      source: share.source.as_str(),
      written: (written != class.text).then(|| written.clone()),
      location: share.location.clone(),
    }
  };
  AskedRange { range: class.text.to_owned(), apps: unique(class.parties.iter().map(app)) }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  fn two(left: &str, right: &str) -> Workspace {
    let shared = |range: &str| json!({"shared": {"react": {"requiredVersion": range}}});
    Workspace::new().app("a", shared(left)).done().app("b", shared(right)).done()
  }

  #[test]
  fn ranges_are_compared_and_not_texts() {
    let table = [
      ("^1.0", "^1.0.0", true),
      ("^1", "1.x", true),
      (">=1 <2", "^1", true),
      ("^1.0.0", "^1.0.1", false),
      ("^1", "*", false),
      ("1.0.0-a", "1.0.0-b", false),
    ];
    for (left, right, same) in table {
      assert_eq!(two(left, right).codes().is_empty(), same, "{left} {right}");
    }
  }

  #[test]
  fn names_every_app_with_its_range_and_where_it_stands() {
    let workspace = two("^19.0.0", "^19.2.0")
      .app("c", json!({"shared": ["react"]}))
      .depends(json!({"react": "^19.2"}))
      .installed(json!({"react": "19.3.1"}))
      .done();
    assert_eq!(
      workspace.texts(),
      ["FED060 shared module react: apps require different ranges of `react`:\n  \
        ^19.0.0: a (config)\n  ^19.2: b (config, as ^19.2.0), c (package.json)\n  \
        align the ranges; 19.3.1 satisfies all of them\n  see fedpack/docs/errors/FED060.md"]
    );
    assert!(two("^18", "^19").texts()[0].contains("no known version satisfies all of them"));
  }

  #[test]
  fn points_at_the_range_of_the_fewest_and_names_the_others() {
    let shared = |range: &str| json!({"shared": {"react": {"requiredVersion": range}}});
    let workspace = Workspace::new().app("a", shared("^18")).entry("shared", "react", 7).done();
    let workspace = workspace.app("b", shared("^19")).done().app("c", shared("^19")).entry("shared", "react", 8).done();
    let workspace = workspace.app("d", json!({"shared": ["react"]})).depends(json!({"react": "^19"}));
    let found = workspace.entry("dependency", "react", 9).done().check()["diagnostics"][0].clone();
    assert_eq!(found["location"], json!({"file": "apps/a/rsbuild.config.ts", "line": 7, "column": 3}));
    let related = json!([
      {"message": "`c` requires ^19", "location": {"file": "apps/c/rsbuild.config.ts", "line": 8, "column": 3}},
      {"message": "`d` requires ^19", "location": {"file": "apps/d/package.json", "line": 9, "column": 3}},
    ]);
    assert_eq!(found["related"], related);
    let apps = json!([{
      "app": "a", "source": "config", "written": null,
      "location": {"file": "apps/a/rsbuild.config.ts", "line": 7, "column": 3},
    }]);
    assert_eq!(found["facts"]["ranges"][0], json!({"range": "^18", "apps": apps}));
  }

  #[test]
  fn a_range_that_the_configuration_does_not_write_out_stands_in_package_json() {
    let shared = |range: &str| json!({"shared": {"react": {"requiredVersion": range}}});
    let workspace = Workspace::new().app("a", shared("^18")).entry("dependency", "react", 4).done();
    let found = workspace.app("b", shared("^19")).done().check()["diagnostics"][0].clone();
    assert_eq!(found["location"], json!({"file": "apps/a/package.json", "line": 4, "column": 3}));
  }

  #[test]
  fn scopes_keep_apart_and_any_version_disagrees_with_nobody() {
    let table = [
      json!({"shared": {"react": {"requiredVersion": "^18", "shareScope": "other"}}}),
      json!({"shared": {"react": {"requiredVersion": false}}}),
      json!({"shared": {"react": {"shareKey": "react-18", "import": "react18", "requiredVersion": "^18"}}}),
    ];
    for options in table {
      let workspace = Workspace::new().app("a", json!({"shared": {"react": "^19"}})).done().app("b", options).done();
      assert_eq!(workspace.codes(), [""; 0]);
    }
    let scoped = |range: &str| json!({"shared": {"react": {"requiredVersion": range, "shareScope": ["y", "x"]}}});
    let workspace = Workspace::new().app("a", scoped("^18")).done().app("b", scoped("^19")).done();
    assert!(workspace.texts()[0].starts_with("FED060 shared module react (share scope x, y): "));
  }

  #[test]
  fn the_policy_decides() {
    let warned = two("^18", "^19").policy(json!({"ranges": "warn"}));
    assert_eq!(warned.check()["diagnostics"][0]["severity"], "warning");
    assert_eq!(two("^18", "^19").policy(json!({"ranges": "off"})).codes(), [""; 0]);
    assert_eq!(two("^18", "^19").policy(json!({"ignore": ["react"]})).codes(), [""; 0]);
    assert_eq!(two("^18", "^19").policy(json!({"ignore": ["react-dom"]})).codes(), ["FED060"]);
  }
}
