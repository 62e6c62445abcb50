//! The contracts of a build's remotes: as the remotes say now, else as the lock says they said.

use std::collections::BTreeMap;

use fedpack_bridge::{LockFile, RemoteManifest, RemoteManifests};
use fedpack_config::remote_index::RemoteIndex;
use fedpack_diagnostics::{
  Diagnostic,
  event::{LockUnusable, ManifestUnreadable, RemoteUnreachable, SilentRemote},
};
use fedpack_manifest::Contract;

use crate::lock::{Lock, Locked};

/// What is known of the remotes.
#[derive(Debug, Default)]
pub struct Contracts {
  /// Key of the remote → where its manifest is, and what it promises.
  pub known: BTreeMap<String, (String, Contract)>,
  /// The entries of the lock, as they were read.
  pub locked: Vec<Locked>,
  /// What kept a remote, or the lock, from being read.
  pub diagnostics: Vec<Diagnostic>,
  /// The lock file as it is to be written; `None` where it is up to date, where the user wants none, or where what lies there
  /// can't be read.
  pub new_lock: Option<NewLock>,
}

/// A lock file that is to be written.
#[derive(Debug, Clone)]
pub struct NewLock {
  /// Where it is, as messages name it.
  pub path: String,
  /// What is to stand in it.
  pub text: String,
}

/// A remote that did not answer.
struct Silent {
  alias: String,
  manifest: String,
  reason: String,
  locked: bool,
}

impl Contracts {
  /// Reads what came. Remotes of which nothing came are those of the lock; so are those whose manifest nobody can know of.
  pub fn read(answer: &RemoteManifests, remotes: &RemoteIndex) -> Self {
    let RemoteManifests { offline, told, lock: file, remotes: asked } = answer;
    let mut found = Self::default();
    let file = file.as_ref();
    let file = file.map(|file| (file.path.clone(), file.text.clone().unwrap_or_default(), found.read_lock(file)));
    let lock = file.as_ref().and_then(|(_, _, lock)| lock.clone()).unwrap_or_default();
    let mut fresh = unasked(asked, remotes, &lock);
    found.known.extend(fresh.iter().map(|locked| (locked.alias.clone(), place_and_promise(locked))));
    let mut silent = Vec::new();
    for asked in asked {
      let (alias, manifest, is_stale) = (asked.alias.clone(), asked.manifest.clone(), asked.stale);
      let locked = lock.remotes.iter().find(|locked| locked.alias == alias && locked.manifest == manifest);
      if let Some(locked) = locked.filter(|_| is_stale) {
        found.known.insert(alias, place_and_promise(locked));
        fresh.push(locked.clone());
        continue;
      }
      let current = match read_manifest(asked, locked.is_some()) {
        Ok(contract) => Some(Locked { alias: alias.clone(), manifest: manifest.clone(), contract }),
        Err(Unread::NoManifest(diagnostic)) => {
          found.diagnostics.push(*diagnostic);
          locked.cloned()
        }
        Err(Unread::NoAnswer(reason)) => {
          // Where the user asks for no network, a remote that is in the lock lacks nothing.
          if !(*told || *offline && locked.is_some()) {
            silent.push(Silent { alias: alias.clone(), manifest, reason, locked: locked.is_some() });
          }
          locked.cloned()
        }
      };
      let Some(current) = current else { continue };
      found.known.insert(alias, place_and_promise(&current));
      // Of a manifest that is not known in full, the lock keeps what it has.
      fresh.extend(if current.contract.is_known() && !is_stale { Some(current) } else { locked.cloned() });
    }
    found.diagnostics.extend(unreachable(&silent));
    found.locked = lock.remotes;
    found.new_lock = file.and_then(|(path, old, lock)| lock.and_then(|_| outdated(path, &old, fresh)));
    found
  }

  fn read_lock(&mut self, LockFile { path, text, problem }: &LockFile) -> Option<Lock> {
    let read = match (text, problem) {
      (Some(text), None) => Lock::read(text).map_err(|error| (error.problem.to_string(), error.position)),
      (_, problem) => Err((problem.clone().unwrap_or_default(), None)),
    };
    match read {
      Ok(lock) => Some(lock),
      Err((reason, position)) => {
        let location = position.map(|position| position.in_file(path));
        self.diagnostics.push(LockUnusable { path: path.clone(), reason, location }.into());
        None
      }
    }
  }
}

/// What the lock says of the remotes that nobody could ask, for want of a place.
fn unasked(asked: &[RemoteManifest], remotes: &RemoteIndex, lock: &Lock) -> Vec<Locked> {
  let is_asked = |alias: &str| asked.iter().any(|asked| asked.alias == alias);
  let unasked = remotes.all().filter(|remote| !is_asked(&remote.key));
  let locked = unasked.filter_map(|remote| lock.remotes.iter().find(|locked| locked.alias == remote.key));
  locked.cloned().collect()
}

fn place_and_promise(locked: &Locked) -> (String, Contract) {
  (locked.manifest.clone(), locked.contract.clone())
}

/// The lock with these entries, where another text lies there. An empty one is not begun, and git may have changed the ends of
/// lines.
fn outdated(path: String, old: &str, fresh: Vec<Locked>) -> Option<NewLock> {
  let is_empty = fresh.is_empty();
  let text = Lock::default().updated(fresh, true).write();
  let is_same = old.replace("\r\n", "\n") == text || (is_empty && old.is_empty());
  (!is_same).then_some(NewLock { path, text })
}

/// Why there is no contract.
enum Unread {
  NoAnswer(String),
  NoManifest(Box<Diagnostic>),
}

fn read_manifest(asked: &RemoteManifest, locked: bool) -> Result<Contract, Unread> {
  let RemoteManifest { alias, manifest, text, problem, unreadable, .. } = asked;
  let reason = match text.as_deref().map(Contract::read) {
    Some(Ok(contract)) => return Ok(contract),
    Some(Err(reason)) => reason.to_string(),
    None if *unreadable => problem.clone().unwrap_or_default(),
    None => return Err(Unread::NoAnswer(problem.clone().unwrap_or_default())),
  };
  let unreadable = ManifestUnreadable { remote: alias.clone(), manifest: manifest.clone(), reason, locked };
  Err(Unread::NoManifest(Box::new(unreadable.into())))
}

/// One warning for all remotes that did not answer.
fn unreachable(silent: &[Silent]) -> Option<Diagnostic> {
  let remote = |silent: &Silent| SilentRemote {
    alias: silent.alias.clone(),
    manifest: silent.manifest.clone(),
    reason: silent.reason.clone(),
  };
  let (locked, unchecked): (Vec<_>, Vec<_>) = silent.iter().partition(|silent| silent.locked);
  let remotes = |silent: Vec<&Silent>| silent.into_iter().map(remote).collect();
  (!silent.is_empty()).then(|| RemoteUnreachable { unchecked: remotes(unchecked), locked: remotes(locked) }.into())
}
