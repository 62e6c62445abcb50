//! The installed version satisfies the app's own range.

use fedpack_diagnostics::{Diagnostic, Severity, event::InstalledOutsideRange};

use crate::{
  model::{App, AppShare, Source, Workspace},
  policy::Policy,
};

/// One diagnostic for each range of an app that its installed version does not satisfy; of a deployed release, if that is not told
/// of the app here.
pub(super) fn installed(workspace: &Workspace<'_>, policy: &Policy, severity: Severity) -> Vec<Diagnostic> {
  let all = workspace.apps.iter().flat_map(|app| app.shared.iter().map(move |share| (app, share)));
  let told = |app: &App<'_>, share: &AppShare| workspace.of_here(app, &share.key).any(is_outside);
  let known = all.filter(|(app, share)| !policy.ignores(&share.key) && is_outside(share) && !told(app, share));
  let mut found: Vec<Diagnostic> = known.filter_map(|(app, share)| diagnostic(app, share, severity)).collect();
  found.dedup();
  found
}

/// Whether the installed version does not satisfy the entry's own range.
pub(crate) fn is_outside(share: &AppShare) -> bool {
  let range = share.asked.as_ref().and_then(|asked| asked.range.as_ref());
  range.zip(share.installed.as_ref()).is_some_and(|(range, installed)| !range.matches(installed))
}

fn diagnostic(app: &App<'_>, share: &AppShare, severity: Severity) -> Option<Diagnostic> {
  let asked = share.asked.as_ref()?;
  let place = match share.source {
    Source::PackageJson if app.folder.is_empty() => "package.json".to_owned(),
    Source::PackageJson => format!("{}/package.json", app.folder),
    _ => app.config.clone(),
  };
  let installed = share.installed.clone()?;
  let location = share.location.clone();
  let (app, share_key, range) = (app.id.clone(), share.key.clone(), asked.text.clone());
  Some(InstalledOutsideRange { place, app, share_key, range, location, installed, severity }.into())
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::Workspace;

  fn workspace(shared: Value, installed: &str) -> Workspace {
    let app = Workspace::new().app("shell", json!({"shared": shared}));
    app
      .depends(json!({"react": "^18.0.0", "ui": "workspace:^"}))
      .installed(json!({"react": installed, "ui": "2.0.0"}))
      .done()
  }

  #[test]
  fn inside_and_outside() {
    let table = [
      (json!({"react": "^19.0.0"}), "19.3.1", false),
      (json!({"react": "^19.0.0"}), "18.3.1", true),
      (json!({"react": "^19.0.0"}), "19.0.0-rc.1", true),
      (json!(["react"]), "18.3.1", false),
      (json!(["react"]), "19.0.0", true),
      (json!({"react/jsx-runtime": "^19.0.0"}), "18.3.1", true),
      (json!({"old": {"import": "react", "requiredVersion": "^17"}}), "18.3.1", true),
      (json!({"react": {"requiredVersion": false}}), "1.0.0", false),
      (json!(["ui"]), "1.0.0", false),
      (json!({"unknown": "^1.0.0"}), "1.0.0", false),
    ];
    for (shared, installed, outside) in table {
      let codes = workspace(shared.clone(), installed).codes();
      assert_eq!(codes, if outside { vec!["FED063"] } else { vec![] }, "{shared} {installed}");
    }
  }

  #[test]
  fn says_where_the_range_stands() {
    let text = |shared| workspace(shared, "17.0.2").texts().remove(0);
    assert_eq!(
      text(json!(["react"])),
      "FED063 apps/shell/package.json: `shell` requires `react` ^18.0.0, but 17.0.2 is installed\n  \
       install a version in the range, or change the range\n  see fedpack/docs/errors/FED063.md"
    );
    assert!(text(json!({"react": "^19.0.0"})).starts_with("FED063 apps/shell/rsbuild.config.ts: "));
    assert_eq!(workspace(json!(["react"]), "17.0.2").policy(json!({"ignore": ["react"]})).codes(), [""; 0]);
  }
}
