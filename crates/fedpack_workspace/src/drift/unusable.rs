//! Problems that leave nothing to compare. No policy turns them off.

use fedpack_diagnostics::{
  Diagnostic,
  event::{ConfigNotLoaded, NothingFound},
};

use crate::model::Workspace;

/// One diagnostic for each configuration that could not be loaded, and one when there is no app at all.
pub(super) fn unusable(workspace: &Workspace<'_>, root: &str) -> Vec<Diagnostic> {
  if workspace.apps.is_empty() {
    let place = if root.is_empty() { "workspace" } else { root };
    return vec![NothingFound { place: place.to_owned() }.into()];
  }
  let broken = workspace.apps.iter().filter_map(|app| Some((app, app.problem?)));
  broken.map(|(app, reason)| ConfigNotLoaded { place: app.config.clone(), reason: reason.to_owned() }.into()).collect()
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  #[test]
  fn a_configuration_that_could_not_be_loaded() {
    let workspace = Workspace::new().parts("a", json!([])).problem("Cannot find module './x'").done();
    assert_eq!(
      workspace.policy(json!({"ranges": "off"})).texts(),
      ["FED068 apps/a/rsbuild.config.ts: the configuration could not be loaded: Cannot find module './x'\n  \
        fix it; until then, the app is left out of the comparison\n  see fedpack/docs/errors/FED068.md"]
    );
  }

  #[test]
  fn nothing_at_all() {
    assert_eq!(
      Workspace::new().texts(),
      ["FED070 /srv/shop: nothing to work on: no app in this workspace uses federation, and no manifest was given\n  \
        run it in the root of the workspace, and make sure that the apps use fedpack\n  \
        see fedpack/docs/errors/FED070.md"]
    );
  }
}
