//! Ids of apps.

use std::collections::HashMap;

use super::App;

/// Gives every app its id: the name of its container, or else of its package. Where several have one, the label is added,
/// then the folder, the configuration, and at last a number.
pub(super) fn assign(apps: &mut [App<'_>]) {
  apps.sort_by(|a, b| rank(a).cmp(&rank(b)));
  for app in &mut *apps {
    app.id = name_of(app).to_owned();
  }
  qualify(apps, &[|app| &app.label, |app| &app.folder, |app| &app.config]);
}

/// Gives releases of apps of the workspace their ids: the app keeps its name for itself.
pub(super) fn assign_releases(releases: &mut [App<'_>]) {
  releases.sort_by(|a, b| rank(a).cmp(&rank(b)));
  for release in &mut *releases {
    release.id = format!("{} ({})", name_of(release), release.label);
  }
  qualify(releases, &[|release| &release.config]);
}

fn name_of<'a>(app: &'a App<'_>) -> &'a str {
  let names = [app.name.as_deref().unwrap_or_default(), &app.package, &app.folder, &app.config];
  names.into_iter().find(|name| !name.is_empty()).unwrap_or("app")
}

type Qualifier = for<'a, 'f> fn(&'a App<'f>) -> &'a str;

fn qualify(apps: &mut [App<'_>], qualifiers: &[Qualifier]) {
  for qualifier in qualifiers {
    let counts = counts(apps);
    for app in apps.iter_mut().filter(|app| counts.get(&app.id).is_some_and(|count| *count > 1)) {
      let text = qualifier(app);
      if !text.is_empty() {
        app.id = format!("{} ({text})", app.id);
      }
    }
  }
  number(apps);
}

type AppRank<'a> = (bool, &'a str, &'a str, &'a str, &'a str);

/// The order of the facts must not show.
fn rank<'a>(app: &'a App<'_>) -> AppRank<'a> {
  (app.deployed, &app.folder, &app.config, &app.label, &app.package)
}

fn counts(apps: &[App<'_>]) -> HashMap<String, usize> {
  let mut counts = HashMap::new();
  for app in apps {
    *counts.entry(app.id.clone()).or_default() += 1;
  }
  counts
}

fn number(apps: &mut [App<'_>]) {
  let taken = counts(apps);
  let mut seen: HashMap<String, usize> = HashMap::new();
  for app in apps {
    let base = app.id.clone();
    let at = seen.entry(base.clone()).or_default();
    *at += 1;
    while *at > 1 {
      app.id = format!("{base} #{at}");
      if !taken.contains_key(&app.id) {
        break;
      }
      *at += 1;
    }
  }
}

#[cfg(test)]
mod tests {
  use super::{super::App, assign};

  #[test]
  fn no_two_have_one() {
    let app = |name: &str, folder: &str, label: &str, config: &str| App {
      name: (!name.is_empty()).then(|| name.to_owned()),
      package: format!("@acme/{folder}"),
      folder: folder.to_owned(),
      label: label.to_owned(),
      config: config.to_owned(),
      ..App::default()
    };
    let deployed = App { deployed: true, ..app("shop", "", "deployed", "http://cdn/1") };
    let again = App { deployed: true, ..app("shop", "", "deployed", "http://cdn/1") };
    let mut apps = [
      again,
      deployed,
      app("cart", "b", "", "b/rsbuild.config.ts"),
      app("cart", "a", "", "a/rsbuild.config.ts"),
      app("shop", "shop", "", ""),
      app("ssr", "ssr", "web", ""),
      app("ssr", "ssr", "node", ""),
      app("", "host", "", ""),
    ];
    assign(&mut apps);
    let mut ids = apps.map(|app| app.id);
    ids.sort();
    let expected = [
      "@acme/host",
      "cart (a)",
      "cart (b)",
      "shop",
      "shop (deployed) (http://cdn/1)",
      "shop (deployed) (http://cdn/1) #2",
      "ssr (node)",
      "ssr (web)",
    ];
    assert_eq!(ids, expected);
  }
}
