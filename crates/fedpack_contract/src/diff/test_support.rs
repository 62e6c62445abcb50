//! Contracts for tests, and changes as texts.

use fedpack_manifest::{Contract, ExposePromise, PromisedEntry, SharedPromise};

use super::diff;

/// A container that says all of itself, and offers nothing.
pub(super) fn container() -> Contract {
  Contract {
    name: "a".into(),
    global_name: "a".into(),
    release: Some("sha256-1".into()),
    share_scope: Some(vec!["default".into()]),
    entry: Some(PromisedEntry { file: "remoteEntry.js".into(), kind: "global".into(), integrity: None }),
    ..Contract::default()
  }
}

/// One that exposes: key, exports, whether these are all.
pub(super) fn exposing(exposes: &[(&str, &[&str], bool)]) -> Contract {
  let promised = |(key, names, complete): &(&str, &[&str], bool)| {
    let exports = names.iter().map(|name| (*name).to_owned()).collect();
    ((*key).to_owned(), ExposePromise { exports, complete: *complete, ..ExposePromise::default() })
  };
  Contract { exposes: exposes.iter().map(promised).collect(), ..container() }
}

/// One that shares: key, version, range, whether it is a singleton.
pub(super) fn sharing(shared: &[(&str, &str, &str, bool)]) -> Contract {
  let promise = |(key, version, range, singleton): &(&str, &str, &str, bool)| SharedPromise {
    key: (*key).into(),
    version: Some((*version).into()),
    required_version: Some((*range).into()),
    singleton: *singleton,
    ..SharedPromise::default()
  };
  Contract { shared: shared.iter().map(promise).collect(), ..container() }
}

/// Each change in a line; what breaks is marked.
pub(super) fn texts(old: &Contract, new: &Contract) -> Vec<String> {
  let text = |change: &super::Change| {
    format!("{} {:?} {}: {}", if change.breaking { '!' } else { ' ' }, change.kind, change.subject, change.message)
  };
  diff(old, new).iter().map(text).collect()
}
