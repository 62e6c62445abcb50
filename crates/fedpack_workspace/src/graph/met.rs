//! Which of the apps of one name an app meets on a page.

use std::collections::BTreeMap;

use crate::model::{App, Provider, Workspace};

/// Of the containers that an app may mean, those that it meets: an app of the workspace meets those of the workspace before
/// those that are deployed, and a build (`web`, `node`) the builds of its own label before others. A release of an app of the
/// workspace comes last: it stands for the app where that has no such container.
pub(super) fn met(workspace: &Workspace<'_>, importer: &App<'_>, providers: &[Provider]) -> Vec<Provider> {
  let mut ranked: BTreeMap<(bool, bool, bool), Vec<Provider>> = BTreeMap::new();
  for provider in providers {
    if let Some(app) = workspace.apps.get(provider.app) {
      let rank = (app.is_release(), app.deployed != importer.deployed, app.label != importer.label);
      ranked.entry(rank).or_default().push(*provider);
    }
  }
  ranked.into_values().next().unwrap_or_default()
}

/// The apps that an importer is drawn as.
pub(super) fn importers<'a, 'f>(workspace: &'a Workspace<'f>, importer: &'a App<'f>) -> Vec<&'a App<'f>> {
  if importer.is_release() {
    workspace.drawn().filter(|app| importer.release_of.contains(&app.id)).collect()
  } else {
    vec![importer]
  }
}
