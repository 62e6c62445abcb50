//! A remote does not share eagerly.

use fedpack_diagnostics::{Diagnostic, Severity, event::EagerInRemote};

use super::unique::unique;
use crate::{
  model::{App, AppShare, Workspace},
  policy::Policy,
};

/// One diagnostic for each app that exposes something and shares eagerly; of a deployed release, what is not told of the app here.
pub(super) fn eager(workspace: &Workspace<'_>, policy: &Policy, severity: Severity) -> Vec<Diagnostic> {
  let remotes = workspace.apps.iter().filter(|app| app.exposes_something());
  remotes.filter_map(|app| found(workspace, app, policy, severity)).collect()
}

fn found(workspace: &Workspace<'_>, app: &App<'_>, policy: &Policy, severity: Severity) -> Option<Diagnostic> {
  let told = |share: &AppShare| workspace.of_here(app, &share.key).any(|own| own.eager);
  let eager = app.shared.iter().filter(|share| share.eager && !policy.ignores(&share.key) && !told(share));
  let share_keys = unique(eager.map(|share| share.key.clone()));
  let event = EagerInRemote { place: app.config.clone(), app: app.id.clone(), share_keys, severity };
  (!event.share_keys.is_empty()).then(|| event.into())
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  #[test]
  fn a_remote_and_not_a_host() {
    let shared = json!({"vue": {"eager": true}, "react": {"eager": true}, "zod": {}});
    let host = Workspace::new().app("shell", json!({"shared": shared})).done();
    assert_eq!(host.codes(), [""; 0]);
    let remote = Workspace::new().app("mfe", json!({"exposes": {"./A": "./a"}, "shared": shared})).done();
    assert_eq!(
      remote.texts(),
      ["FED062 apps/mfe/rsbuild.config.ts: the remote `mfe` shares eagerly: react, vue\n  \
        remove `eager`; every host loads these modules with the remote entry, even if it already has them\n  \
        see fedpack/docs/errors/FED062.md"]
    );
    assert_eq!(remote.check()["diagnostics"][0]["severity"], "warning");
    assert_eq!(remote.policy(json!({"ignore": ["react", "vue"]})).codes(), [""; 0]);
  }
}
