//! A singleton in one app is one in all.

use fedpack_diagnostics::{Diagnostic, Severity, event::SingletonDiffers};

use super::unique::unique;
use crate::{
  model::{App, AppShare, SharedKey, Workspace},
  policy::Policy,
};

/// One diagnostic a key, with both groups.
pub(super) fn singletons(workspace: &Workspace<'_>, policy: &Policy, severity: Severity) -> Vec<Diagnostic> {
  let keys = workspace.keys.iter().filter(|key| !policy.ignores(&key.key));
  keys.filter_map(|key| differs(workspace, key, severity)).collect()
}

fn differs(workspace: &Workspace<'_>, key: &SharedKey, severity: Severity) -> Option<Diagnostic> {
  let consumers = workspace.parties(key).filter(|(_, share)| share.consumed);
  let (singletons, others): (Vec<_>, Vec<_>) = consumers.partition(|(_, share)| share.singleton);
  if !singletons.iter().any(|(app, _)| others.iter().any(|(other, _)| app.meets(other))) {
    return None;
  }
  let named = |parties: &[(&App<'_>, &AppShare)]| unique(parties.iter().map(|(app, _)| app.id.clone()));
  let (singletons, others) = (named(&singletons), named(&others));
  let (share_key, share_scope) = (key.key.clone(), key.scopes.clone());
  Some(SingletonDiffers { share_key, share_scope, singletons, others, severity }.into())
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::Workspace;

  fn workspace(flags: &[Value]) -> Workspace {
    let apps = flags.iter().zip(["a", "b", "c"]);
    apps.fold(Workspace::new(), |workspace, (shared, name)| {
      workspace.app(name, json!({"shared": {"react": shared}})).done()
    })
  }

  #[test]
  fn both_groups_are_named() {
    let found = workspace(&[json!({"singleton": true}), json!({}), json!({"singleton": true})]);
    assert_eq!(
      found.texts(),
      ["FED061 shared module react: `react` is a singleton in a, c, but not in b\n  \
        set `singleton` in all of them, or in none\n  see fedpack/docs/errors/FED061.md"]
    );
    assert_eq!(found.policy(json!({"ignore": ["react"]})).codes(), [""; 0]);
  }

  #[test]
  fn agreement_and_other_scopes() {
    let table = [
      [json!({"singleton": true}), json!({"singleton": true})],
      [json!({}), json!("^1.0.0")],
      [json!({"singleton": true}), json!({"shareScope": "other"})],
    ];
    for flags in table {
      assert_eq!(workspace(&flags).codes(), [""; 0], "{flags:?}");
    }
  }

  #[test]
  fn what_is_only_provided_says_nothing_of_it() {
    let parts = json!([
      {"plugin": "ConsumeSharedPlugin", "options": {"consumes": {"react": {"singleton": true}}}},
      {"plugin": "ProvideSharedPlugin", "options": {"provides": ["react"]}},
    ]);
    assert_eq!(Workspace::new().parts("a", parts).done().codes(), [""; 0]);
  }
}
