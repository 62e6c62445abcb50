//! One package stands under one share key.

use std::collections::BTreeMap;

use fedpack_diagnostics::{
  Diagnostic, Severity,
  event::{TwoShareKeys, UsedShareKey},
};

use super::unique::unique;
use crate::{model::Workspace, policy::Policy};

/// AppShare key → the apps that use it.
type AppsByKey<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// One diagnostic a module and share scope, with its keys and the apps of each.
pub(super) fn share_keys(workspace: &Workspace<'_>, policy: &Policy, severity: Severity) -> Vec<Diagnostic> {
  let mut modules: BTreeMap<(&str, &str), AppsByKey<'_>> = BTreeMap::new();
  for app in &workspace.apps {
    for share in app.shared.iter().filter(|share| !policy.ignores(&share.key)) {
      for (scope, module) in share.scopes.iter().filter_map(|scope| Some((scope, share.module.as_deref()?))) {
        let keys = modules.entry((module, scope)).or_default();
        keys.entry(&share.key).or_default().push(&app.id);
      }
    }
  }
  let mut found: Vec<Diagnostic> = modules
    .into_iter()
    .filter(|(_, keys)| keys.len() > 1)
    .map(|((module, _), keys)| diagnostic(module, &keys, severity))
    .collect();
  found.dedup();
  found
}

fn diagnostic(module: &str, keys: &AppsByKey<'_>, severity: Severity) -> Diagnostic {
  let used = |(key, apps): (&&str, &Vec<&str>)| UsedShareKey {
    share_key: (*key).to_owned(),
    apps: unique(apps.iter().map(|app| (*app).to_owned())),
  };
  TwoShareKeys { import: module.to_owned(), share_keys: keys.iter().map(used).collect(), severity }.into()
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::Workspace;

  fn workspace(left: Value, right: Value) -> Workspace {
    let options = |shared: Value| json!({"shared": shared});
    Workspace::new().app("a", options(left)).done().app("b", options(right)).done()
  }

  #[test]
  fn within_an_app_and_across_apps() {
    let keyed = || json!({"react": {"shareKey": "react-19"}});
    assert_eq!(
      workspace(json!(["react"]), keyed()).texts(),
      ["FED064 shared module react: `react` is shared under different keys:\n  react: a\n  react-19: b\n  \
        use one key; two keys make two modules\n  see fedpack/docs/errors/FED064.md"]
    );
    let table = [
      (json!({"react": {}, "r": {"import": "react"}}), json!({}), true),
      (json!(["react"]), json!({"r": {"import": "react", "shareKey": "react"}}), false),
      (json!({"react": {"subpaths": true}}), json!(["react"]), false),
      (json!({"./store": {"shareKey": "store"}}), json!({"./store": {"shareKey": "other"}}), false),
      (json!(["react"]), json!({"react": {"shareKey": "r", "shareScope": "other"}}), false),
      (json!(["react"]), json!({"react": {"shareKey": "r", "import": false}}), true),
    ];
    for (left, right, found) in table {
      let codes = workspace(left.clone(), right.clone()).codes();
      assert_eq!(codes, if found { vec!["FED064"] } else { vec![] }, "{left} {right}");
    }
    assert_eq!(workspace(json!(["react"]), keyed()).policy(json!({"ignore": ["react-19"]})).codes(), [""; 0]);
  }
}
