//! `security.integrity` and `remotes`: only a manifest lists hashes.

use fedpack_diagnostics::event::{NotPinned, PinProblem, Unverifiable};

use crate::{
  model::{FederationConfig, Integrity, LockMode, RemoteTarget},
  raw::Report,
};

/// Reports remotes whose files nobody can verify, and that there is no lock where it has to pin them.
pub(super) fn report_unverifiable(config: &FederationConfig, report: &mut Report) {
  if config.security.integrity == Integrity::Off {
    return;
  }
  for remote in &config.remotes {
    for target in remote.targets.iter().filter(|target| !has_manifest(target)) {
      report.add(Unverifiable { remote: remote.key.clone(), location: target.to_string(), has_manifest: false });
    }
  }
  let has_lock = config.contract.as_ref().is_some_and(|contract| contract.lock != LockMode::Off);
  if config.security.integrity == Integrity::Lock && !has_lock {
    report.add(NotPinned { place: "security.integrity".to_owned(), problem: PinProblem::NoLock });
  }
}

/// Whether the runtime reads a manifest there; a module of this very build is the build's own.
fn has_manifest(target: &RemoteTarget) -> bool {
  match target {
    RemoteTarget::Script { url, .. } => url.split(['?', '#']).next().is_some_and(|path| path.ends_with(".json")),
    RemoteTarget::External { .. } => false,
    RemoteTarget::Internal { .. } => true,
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::{Value, json};

  fn host(remote: Value, integrity: &str) -> Value {
    json!({"name": "shell", "remotes": {"ui": remote}, "security": {"integrity": integrity}})
  }

  #[test]
  fn manifests_and_modules_of_the_build() {
    for remote in ["ui@https://x/mf-manifest.json?v=1", "ui@/mf-manifest.json", "ui@[window.x]/m.json", "internal ./ui"]
    {
      clean(host(json!(remote), "manifest"));
      clean(host(json!(remote), "lock"));
    }
    clean(host(json!("ui@https://x/remoteEntry.js"), "off"));
  }

  #[test]
  fn what_has_no_manifest() {
    let found = Found { code: "FED026", place: "remotes.ui", ..Found::error() };
    for remote in ["ui@https://x/remoteEntry.js", "module https://x/ui.mjs", "promise load('https://x/m.json')"] {
      diagnose(host(json!(remote), "manifest"), &[found]);
      diagnose(host(json!(remote), "lock"), &[found]);
    }
    diagnose(host(json!(["ui@https://x/m.json", "ui@https://y/remoteEntry.js"]), "manifest"), &[found]);
  }

  #[test]
  fn a_lock_that_nobody_reads_pins_nothing() {
    let found = Found { code: "FED152", place: "security.integrity", ..Found::error() };
    for contract in [json!(false), json!({"lock": false})] {
      diagnose(json!({"security": {"integrity": "lock"}, "contract": contract}), &[found]);
      clean(json!({"security": {"integrity": "manifest"}, "contract": contract}));
    }
  }
}
