//! The apps of a workspace, and how they hang together.

use std::collections::BTreeSet;

use fedpack_diagnostics::Diagnostic;

use super::{
  App, AppContainer, AppShare, AppShareId, Provider, Ranges, Registered, SharedKey, Use, deployed, ids, keys, read,
  releases, uses,
};
use crate::facts::WorkspaceFacts;

/// All apps, and how they hang together.
#[derive(Debug)]
pub(crate) struct Workspace<'f> {
  /// Sorted by id; behind them the deployed releases of some of them.
  pub(crate) apps: Vec<App<'f>>,
  /// Sorted by key.
  pub(crate) keys: Vec<SharedKey>,
  /// In the order of the apps and their imports.
  pub(crate) uses: Vec<Use<'f>>,
  /// The apps that version configs name.
  pub(crate) registered: Vec<Registered>,
}

impl<'f> Workspace<'f> {
  /// Reads the facts; what is wrong with options and manifests comes beside.
  pub(crate) fn new(facts: &'f WorkspaceFacts) -> (Self, Vec<Diagnostic>) {
    let mut ranges = Ranges::default();
    let mut problems = Vec::new();
    let mut apps: Vec<App<'f>> =
      facts.apps.iter().map(|app| read::app(app, facts, &mut ranges, &mut problems)).collect();
    let deployed: Vec<App<'f>> =
      facts.deployed.iter().filter_map(|found| deployed::app(found, &mut ranges, &mut problems)).collect();
    let (releases, others) = releases::part(deployed, &apps);
    apps.extend(others);
    ids::assign(&mut apps);
    apps.sort_by(|a, b| a.id.cmp(&b.id));
    releases::join(&mut apps, releases);
    problems.extend(releases::several(&apps));
    let keys = keys::keys(&apps);
    let (uses, registered) = uses::uses(&mut apps);
    (Self { apps, keys, uses, registered }, problems)
  }

  /// All but the deployed releases of apps that are here.
  pub(crate) fn drawn(&self) -> impl Iterator<Item = &App<'f>> {
    self.apps.iter().filter(|app| !app.is_release())
  }

  /// The entries of a key in the apps that a deployed release is of.
  pub(crate) fn of_here<'a>(&'a self, release: &'a App<'f>, key: &'a str) -> impl Iterator<Item = &'a AppShare> {
    let apps = self.drawn().filter(|app| release.release_of.contains(&app.id));
    apps.flat_map(|app| &app.shared).filter(move |share| share.key == key)
  }

  /// The app and the entry of a party.
  pub(crate) fn party(&self, party: AppShareId) -> Option<(&App<'f>, &AppShare)> {
    let app = self.apps.get(party.app)?;
    Some((app, app.shared.get(party.share)?))
  }

  /// The parties of a key, with what they are.
  pub(crate) fn parties<'a>(&'a self, key: &'a SharedKey) -> impl Iterator<Item = (&'a App<'f>, &'a AppShare)> {
    key.parties.iter().filter_map(|party| self.party(*party))
  }

  /// The app and the container of a provider.
  pub(crate) fn provider(&self, provider: Provider) -> Option<(&App<'f>, &AppContainer)> {
    let app = self.apps.get(provider.app)?;
    Some((app, app.containers.get(provider.container)?))
  }

  /// The versions that are known of a key: brought along, or installed.
  pub(crate) fn versions<'a>(&'a self, key: &'a SharedKey) -> impl Iterator<Item = &'a str> {
    let all = self.parties(key).filter_map(|(_, share)| share.known_version());
    all.collect::<BTreeSet<_>>().into_iter()
  }
}
