//! This build, as it is held against the contracts of its remotes.

use fedpack_config::{
  model::{Remote, RemoteTarget},
  remote_index::RemoteIndex,
};
use fedpack_manifest::{Assets, Facts, SharedFact};

use super::contracts::Contracts;
use crate::check::{Host, HostRemote, HostShared, RemoteImport};

/// The host of a compilation with these remotes, facts and imports.
pub fn host(remotes: &RemoteIndex, facts: &Facts, imports: Vec<RemoteImport>, contracts: &Contracts) -> Host {
  Host {
    name: facts.name.clone(),
    unique_name: facts.unique_name.clone(),
    imports,
    shared: facts.shared.iter().map(shared).collect(),
    remotes: remotes.all().map(|known| remote(known, contracts)).collect(),
  }
}

fn shared(fact: &SharedFact) -> HostShared {
  HostShared {
    key: fact.share_key.to_string(),
    share_scope: fact.share_scope.iter().map(ToString::to_string).collect(),
    provided: fact.version.is_some() || fact.eager || fact.assets != Assets::default(),
    version: fact.version.clone(),
    range: fact.required_version.clone().filter(|range| range != "*"),
    by: fact.required_by.clone(),
    singleton: fact.singleton,
  }
}

fn remote(remote: &Remote, contracts: &Contracts) -> HostRemote {
  let name = remote.targets.iter().find_map(|target| match target {
    RemoteTarget::Script { name, .. } => Some(name.clone()),
    RemoteTarget::External { .. } | RemoteTarget::Internal { .. } => None,
  });
  let (manifest, contract) = contracts.known.get(&remote.key).cloned().unzip();
  HostRemote {
    alias: remote.key.clone(),
    name: name.unwrap_or_else(|| remote.key.clone()),
    manifest: manifest.unwrap_or_default(),
    share_scope: remote.share_scope.iter().map(ToString::to_string).collect(),
    contract,
  }
}
