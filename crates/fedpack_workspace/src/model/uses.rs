//! Which imports are of other apps.

use std::{borrow::Cow, collections::HashMap};

use fedpack_share::package::package_name;

use super::{App, Import, ImportLocation, RemoteRef, requests::split};
use crate::facts::ImportKind;

/// An import of a module of another app, or the id of one that it exposes.
#[derive(Debug)]
pub(crate) struct Use<'f> {
  pub(crate) kind: ImportKind,
  /// Index of the importing app.
  pub(crate) importer: usize,
  pub(crate) request: Cow<'f, str>,
  /// The part of the request that names the remote.
  pub(crate) alias: String,
  /// The container that is meant.
  pub(crate) container: String,
  /// Key of the expose (`./App`, or `.`).
  pub(crate) expose: String,
  /// The containers of these names that are known; none when the remote is none of the apps.
  pub(crate) providers: Vec<Provider>,
  pub(crate) names: Option<&'f [String]>,
  pub(crate) location: Option<ImportLocation<'f>>,
}

/// A container that an app finds by a version config. Which modules it loads of it, no config says.
#[derive(Debug)]
pub(crate) struct Registered {
  /// Index of the app.
  pub(crate) importer: usize,
  pub(crate) container: String,
  /// At least one.
  pub(crate) providers: Vec<Provider>,
}

/// A container of an app: indexes into the apps, and into the containers of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Provider {
  pub(crate) app: usize,
  pub(crate) container: usize,
}

/// Name → the containers of that name.
pub(crate) type Containers<'a> = HashMap<&'a str, Vec<Provider>>;

/// All containers of the apps.
pub(crate) fn containers<'a>(apps: &'a [App<'_>]) -> Containers<'a> {
  let mut containers = Containers::new();
  for (app, found) in apps.iter().enumerate() {
    for (container, known) in found.containers.iter().enumerate() {
      containers.entry(&known.name).or_default().push(Provider { app, container });
    }
  }
  containers
}

/// The name of the container that a remote means, and all that it may lead to: the first of its locations that is known.
pub(crate) fn meant_by<'a>(remote: &'a RemoteRef, containers: &Containers<'_>) -> Option<(&'a str, Vec<Provider>)> {
  let known = remote.containers.iter().find(|name| containers.contains_key(name.as_str()));
  let name = known.or(remote.containers.first())?;
  let providers = remote.containers.iter().filter_map(|name| containers.get(name.as_str()));
  Some((name, providers.flatten().copied().collect()))
}

/// Takes the imports out of the apps and keeps those that are of other apps. Ids are kept where another app exposes what they
/// name: anything else is some other text. Beside them, what version configs name. One hash look-up a `/` in each request.
pub(super) fn uses<'f>(apps: &mut [App<'f>]) -> (Vec<Use<'f>>, Vec<Registered>) {
  let imports: Vec<Vec<Import<'f>>> = apps.iter_mut().map(|app| std::mem::take(&mut app.imports)).collect();
  let containers = containers(apps);
  let (mut uses, mut registered) = (Vec::new(), Vec::new());
  for (importer, (app, imports)) in apps.iter().zip(imports).enumerate() {
    let remotes = app.remotes.iter().map(|remote| (remote.alias.as_str(), remote)).collect();
    let known = AppRequests { importer, app, apps, remotes, containers: &containers };
    uses.extend(imports.into_iter().filter_map(|import| {
      let Meant { alias, container, expose, providers } = match import.kind {
        ImportKind::Import => known.meant(&import.request)?,
        ImportKind::Id => known.exposed(&import.request)?,
        ImportKind::Remote => {
          registered.extend(known.registered(&import.request));
          return None;
        }
      };
      let Import { kind, request, names, location } = import;
      Some(Use { kind, importer, request, alias, container, expose, providers, names, location })
    }));
  }
  (uses, registered)
}

/// The requests of an app, resolved against its remotes and the other apps.
struct AppRequests<'a, 'f> {
  importer: usize,
  app: &'a App<'f>,
  apps: &'a [App<'f>],
  remotes: HashMap<&'a str, &'a RemoteRef>,
  containers: &'a Containers<'a>,
}

/// The module that a request or an id is of.
struct Meant {
  alias: String,
  container: String,
  expose: String,
  providers: Vec<Provider>,
}

impl AppRequests<'_, '_> {
  fn meant(&self, request: &str) -> Option<Meant> {
    self.by_alias(request).or_else(|| self.by_container(request))
  }

  /// Resolves an id: as a request, were no package of that name there, and only to containers that expose it.
  fn exposed(&self, id: &str) -> Option<Meant> {
    let mut meant = self.by_alias(id).or_else(|| self.by_name(id))?;
    meant.providers.retain(|provider| {
      let app = self.apps.get(provider.app).filter(|_| !self.is_own(provider));
      let container = app.and_then(|app| app.containers.get(provider.container));
      container.is_some_and(|container| container.exposes.contains_key(&meant.expose))
    });
    (!meant.providers.is_empty()).then_some(meant)
  }

  /// The container of that name, unless it is the app's own.
  fn registered(&self, name: &str) -> Option<Registered> {
    let providers = self.containers.get(name)?;
    let own = providers.iter().any(|provider| self.is_own(provider));
    let importer = self.importer;
    (!own).then(|| Registered { importer, container: name.to_owned(), providers: providers.clone() })
  }

  fn by_alias(&self, request: &str) -> Option<Meant> {
    let (remote, expose) = split(request, |alias| self.remotes.get(alias))?;
    let (container, providers) = meant_by(remote, self.containers)?;
    Some(Meant { alias: remote.alias.clone(), container: container.to_owned(), expose, providers })
  }

  /// The run-time API takes the name of a container that no option names. A package of that name goes first.
  fn by_container(&self, request: &str) -> Option<Meant> {
    if self.is_package(request) { None } else { self.by_name(request) }
  }

  /// A request that begins with the app's own name is a path of its own.
  fn by_name(&self, request: &str) -> Option<Meant> {
    let ((name, providers), expose) = split(request, |name| Some((name, self.containers.get(name)?)))?;
    if providers.iter().any(|provider| self.is_own(provider)) {
      return None;
    }
    Some(Meant { alias: name.to_owned(), container: name.to_owned(), expose, providers: providers.clone() })
  }

  /// Whether a container is the app's own, here or as it is deployed.
  fn is_own(&self, provider: &Provider) -> bool {
    provider.app == self.importer || self.apps.get(provider.app).is_some_and(|app| !app.meets(self.app))
  }

  fn is_package(&self, request: &str) -> bool {
    package_name(request).zip(self.app.facts).is_some_and(|(name, facts)| {
      name == facts.package || facts.dependencies.contains_key(name) || facts.installed.contains_key(name)
    })
  }
}
