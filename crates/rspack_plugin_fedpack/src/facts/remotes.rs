//! The modules that are consumed from other containers.

use fedpack_config::{
  model::{ExposeKey, Remote, RemoteTarget},
  remote_index::RemoteIndex,
};
use fedpack_manifest::{RemoteFact, RemoteLocation};
use rspack_core::Compilation;

use crate::{
  graph::{Federated, importers, modules},
  module::RemoteModule,
};

/// One fact for every location of every remote module that is imported, and for every remote of which nothing is.
pub(super) fn facts(
  remotes: &RemoteIndex,
  federated: &Federated,
  compilation: &Compilation,
  analyze: bool,
) -> Vec<RemoteFact> {
  let unused = remotes.all().flat_map(|remote| locations(remote, None, &[]));
  let mut facts: Vec<_> = unused.collect();
  if !analyze {
    return facts;
  }
  for (id, module) in modules::<RemoteModule>(&federated.remotes, compilation.get_module_graph()) {
    let used_in = importers(compilation, id);
    let remote = remotes.by_key(&module.remote);
    facts.extend(remote.into_iter().flat_map(|remote| locations(remote, Some(&module.expose), &used_in)));
  }
  facts
}

/// A fact for each location of a remote.
pub(super) fn locations(remote: &Remote, expose: Option<&ExposeKey>, used_in: &[String]) -> Vec<RemoteFact> {
  let fact = |target: &RemoteTarget| {
    let (name, location) = match target {
      RemoteTarget::Script { name, url } => (name.clone(), RemoteLocation::Entry(url.clone())),
      RemoteTarget::External { request, .. } | RemoteTarget::Internal { request } => {
        (remote.key.clone(), RemoteLocation::Entry(request.clone()))
      }
    };
    RemoteFact {
      alias: remote.key.clone(),
      federation_container_name: name,
      location,
      module_name: expose.cloned(),
      used_in: used_in.to_vec(),
    }
  };
  remote.targets.iter().map(fact).collect()
}
