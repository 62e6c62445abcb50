//! What a build makes of the answers of its remotes.

use fedpack_bridge::{LockFile, RemoteManifest, RemoteManifests};
use fedpack_config::{
  model::{Remote, RemoteTarget},
  remote_index::RemoteIndex,
};
use fedpack_manifest::{ExposeFact, Facts, Layout, SharedFact, Stats, manifest_text};

use super::{Contracts, host};

const MANIFEST: &str = "https://ui/mf-manifest.json";

fn remotes() -> RemoteIndex {
  let targets = vec![RemoteTarget::Script { name: "mfe_ui".to_owned(), url: MANIFEST.to_owned() }];
  RemoteIndex::new(vec![Remote { key: "ui".to_owned(), targets, share_scope: vec!["default".into()], fallback: None }])
}

/// The manifest of a container that exposes `key`.
fn manifest(key: &str) -> String {
  let exposes = vec![ExposeFact { key: key.into(), imports: vec!["./a".to_owned()], ..ExposeFact::default() }];
  manifest_text(&Stats::from(&Facts { name: "mfe_ui".to_owned(), exposes, ..Facts::default() }), Layout::Indented)
    .unwrap()
}

fn came(text: Result<String, &str>) -> RemoteManifest {
  RemoteManifest {
    alias: "ui".to_owned(),
    manifest: MANIFEST.to_owned(),
    problem: text.as_ref().err().map(ToString::to_string),
    text: text.ok(),
    unreadable: false,
    stale: false,
  }
}

fn lock(text: &str) -> Option<LockFile> {
  Some(LockFile { path: "fedpack.lock".to_owned(), text: Some(text.to_owned()), problem: None })
}

fn read(answer: RemoteManifests) -> Contracts {
  Contracts::read(&answer, &remotes())
}

/// The text of the lock, once the remote exposed `key`.
fn locked(key: &str) -> String {
  let answer = RemoteManifests { lock: lock(""), remotes: vec![came(Ok(manifest(key)))], ..RemoteManifests::default() };
  read(answer).new_lock.unwrap().text
}

fn exposed(contracts: &Contracts) -> Vec<&str> {
  contracts.known.values().flat_map(|(_, contract)| contract.exposes.keys().map(String::as_str)).collect()
}

fn said(contracts: &Contracts) -> Vec<String> {
  contracts.diagnostics.iter().map(|diagnostic| diagnostic.code.to_string()).collect()
}

#[test]
fn what_a_remote_says_now_goes_before_the_lock_and_into_it() {
  let old = locked("./Old");
  let remotes = vec![came(Ok(manifest("./New")))];
  let contracts = read(RemoteManifests { lock: lock(&old), remotes, ..RemoteManifests::default() });
  assert_eq!(exposed(&contracts), ["./New"]);
  assert_eq!(said(&contracts), [""; 0]);
  assert_eq!(contracts.new_lock.unwrap().text, locked("./New"));
}

#[test]
fn a_lock_that_says_the_same_is_not_written_whatever_its_line_ends() {
  let same = locked("./A").replace('\n', "\r\n");
  let remotes = vec![came(Ok(manifest("./A")))];
  assert!(read(RemoteManifests { lock: lock(&same), remotes, ..RemoteManifests::default() }).new_lock.is_none());
}

#[test]
fn the_lock_stands_in_for_a_remote_that_is_silent() {
  let silent = || vec![came(Err("connection refused"))];
  let with = |offline, told, text: &str| read(RemoteManifests { offline, told, lock: lock(text), remotes: silent() });
  let contracts = with(false, false, &locked("./Old"));
  assert_eq!((exposed(&contracts), said(&contracts)), (vec!["./Old"], vec!["FED056".to_owned()]));
  assert!(contracts.new_lock.is_none());
  // Whoever asks for no network lacks nothing that is in the lock, and who develops is told elsewhere.
  assert_eq!(said(&with(true, false, &locked("./Old"))), [""; 0]);
  assert_eq!(said(&with(true, false, "")), ["FED056"]);
  assert_eq!(said(&with(false, true, "")), [""; 0]);
}

#[test]
fn what_is_no_manifest_is_told_apart_from_no_answer() {
  let contracts = read(RemoteManifests { remotes: vec![came(Ok("<html>".to_owned()))], ..RemoteManifests::default() });
  assert_eq!((exposed(&contracts), said(&contracts)), (vec![], vec!["FED057".to_owned()]));
}

#[test]
fn a_lock_that_cannot_be_read_is_said_and_left_alone() {
  let remotes = vec![came(Ok(manifest("./A")))];
  let contracts = read(RemoteManifests { lock: lock("version = ["), remotes, ..RemoteManifests::default() });
  assert_eq!((exposed(&contracts), said(&contracts).len()), (vec!["./A"], 1));
  // Its place stands once: in front of the sentence.
  let [unusable] = contracts.diagnostics.as_slice() else { panic!("{contracts:?}") };
  assert!(unusable.location.is_some() && !unusable.to_string().contains("line 1"), "{unusable}");
  assert!(contracts.new_lock.is_none());
}

#[test]
fn the_host_has_the_contracts_of_its_remotes_and_shares_what_its_facts_say() {
  let react = SharedFact {
    share_key: "react".into(),
    share_scope: vec!["default".into()],
    required_version: Some("*".to_owned()),
    eager: true,
    ..SharedFact::default()
  };
  let facts = Facts { name: "shell".to_owned(), shared: vec![react], ..Facts::default() };
  let contracts = read(RemoteManifests { remotes: vec![came(Ok(manifest("./A")))], ..RemoteManifests::default() });
  let host = host(&remotes(), &facts, Vec::new(), &contracts);
  let [ui] = host.remotes.as_slice() else { panic!("{host:?}") };
  assert_eq!((ui.alias.as_str(), ui.name.as_str(), ui.manifest.as_str()), ("ui", "mfe_ui", MANIFEST));
  assert!(ui.contract.as_ref().is_some_and(|contract| contract.exposes.contains_key("./A")));
  let [react] = host.shared.as_slice() else { panic!("{host:?}") };
  // `*` asks for nothing, and what is eager is brought along.
  assert_eq!((react.key.as_str(), react.range.as_deref(), react.provided), ("react", None, true));
}
