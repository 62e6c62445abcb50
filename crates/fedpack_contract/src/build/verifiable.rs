//! `security.integrity`: whether the pages of a build will run the files of its remotes.

use fedpack_config::{
  model::{Integrity, Remote, RemoteTarget},
  remote_index::RemoteIndex,
};
use fedpack_diagnostics::{
  Diagnostic,
  event::{NotPinned, PinProblem, Unverifiable},
};
use fedpack_manifest::Contract;

use super::Contracts;

/// The remotes whose files are refused, as nobody lists their hashes, or as the lock pins none or others.
pub fn unverifiable(contracts: &Contracts, remotes: &RemoteIndex, integrity: Integrity) -> Vec<Diagnostic> {
  if integrity == Integrity::Off {
    return Vec::new();
  }
  let loaded = remotes.all().filter(|remote| remote.targets.iter().any(is_loaded));
  loaded
    .flat_map(|remote| [without_hashes(contracts, remote), not_pinned(contracts, remote, integrity)])
    .flatten()
    .collect()
}

fn is_loaded(target: &RemoteTarget) -> bool {
  matches!(target, RemoteTarget::Script { .. })
}

fn without_hashes(contracts: &Contracts, remote: &Remote) -> Option<Diagnostic> {
  let (manifest, contract) = contracts.known.get(&remote.key)?;
  let has_hashes = contract.entry.as_ref()?.integrity.is_some();
  let event = Unverifiable { remote: remote.key.clone(), location: manifest.clone(), has_manifest: true };
  (!has_hashes && contract.is_known()).then(|| event.into())
}

fn not_pinned(contracts: &Contracts, remote: &Remote, integrity: Integrity) -> Option<Diagnostic> {
  if integrity != Integrity::Lock {
    return None;
  }
  let locked = contracts.locked.iter().filter(|locked| locked.alias == remote.key);
  let releases: Vec<&String> = locked.filter_map(|locked| locked.contract.release.as_ref()).collect();
  let found = contracts.known.get(&remote.key).and_then(|(_, Contract { release, .. })| release.as_ref());
  let problem = match (releases.first(), found) {
    (None, _) => PinProblem::NoRelease,
    (Some(locked), Some(found)) if !releases.contains(&found) => {
      PinProblem::AnotherRelease { locked: (*locked).clone(), found: found.clone() }
    }
    _ => return None,
  };
  Some(NotPinned { place: format!("remotes.{}", remote.key), problem }.into())
}

#[cfg(test)]
mod tests {
  use fedpack_config::{
    model::{Integrity, Remote, RemoteTarget},
    remote_index::RemoteIndex,
  };
  use fedpack_manifest::{Contract, PromisedEntry};

  use super::{super::Contracts, unverifiable};
  use crate::lock::Locked;

  fn remotes(target: RemoteTarget) -> RemoteIndex {
    RemoteIndex::new(vec![Remote {
      key: "ui".to_owned(),
      targets: vec![target],
      share_scope: vec!["default".into()],
      fallback: None,
    }])
  }

  fn by_manifest() -> RemoteIndex {
    remotes(RemoteTarget::Script { name: "ui".to_owned(), url: "https://x/m.json".to_owned() })
  }

  fn contract(release: Option<&str>, hash: Option<&str>) -> Contract {
    let entry = PromisedEntry { integrity: hash.map(str::to_owned), ..PromisedEntry::default() };
    Contract { release: release.map(str::to_owned), entry: Some(entry), ..Contract::default() }
  }

  fn codes(locked: Option<Contract>, known: Option<Contract>, integrity: Integrity) -> Vec<String> {
    let manifest = "https://x/m.json".to_owned();
    let locked = locked.map(|contract| Locked { alias: "ui".to_owned(), manifest: manifest.clone(), contract });
    let contracts = Contracts {
      known: known.map(|contract| ("ui".to_owned(), (manifest, contract))).into_iter().collect(),
      locked: locked.into_iter().collect(),
      ..Contracts::default()
    };
    unverifiable(&contracts, &by_manifest(), integrity).iter().map(|found| found.code.to_string()).collect()
  }

  #[test]
  fn manifests_need_hashes_in_both_modes() {
    let (with, without) = (|| contract(Some("a"), Some("sha384-x")), || contract(Some("a"), None));
    assert_eq!(codes(None, Some(with()), Integrity::Manifest), [""; 0]);
    assert_eq!(codes(None, None, Integrity::Manifest), [""; 0]);
    assert_eq!(codes(None, Some(without()), Integrity::Manifest), ["FED026"]);
    assert_eq!(codes(Some(without()), Some(without()), Integrity::Lock), ["FED026"]);
    assert_eq!(codes(None, Some(without()), Integrity::Off), [""; 0]);
  }

  #[test]
  fn the_lock_has_to_pin_the_release() {
    let release = |name| contract(name, Some("sha384-x"));
    assert_eq!(codes(Some(release(Some("a"))), Some(release(Some("a"))), Integrity::Lock), [""; 0]);
    assert_eq!(codes(Some(release(Some("a"))), None, Integrity::Lock), [""; 0]);
    assert_eq!(codes(Some(release(Some("a"))), Some(release(Some("b"))), Integrity::Lock), ["FED152"]);
    assert_eq!(codes(Some(release(None)), None, Integrity::Lock), ["FED152"]);
    assert_eq!(codes(None, Some(release(Some("a"))), Integrity::Lock), ["FED152"]);
  }

  #[test]
  fn a_module_of_the_build_needs_none() {
    let remotes = remotes(RemoteTarget::Internal { request: "./ui".to_owned() });
    assert!(unverifiable(&Contracts::default(), &remotes, Integrity::Lock).is_empty());
  }
}
