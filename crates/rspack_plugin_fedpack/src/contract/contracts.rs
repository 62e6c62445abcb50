//! The contracts of a build's remotes: as the remotes say now, else as the lock says they said.

use std::collections::BTreeMap;

use fedpack_contract::lock::{Lock, Locked};
use fedpack_diagnostics::{
  Diagnostic,
  event::{LockUnusable, ManifestUnreadable, RemoteUnreachable},
};
use fedpack_manifest::Contract;

use super::promised::{Asked, LockFile, Promised};

/// What is known of the remotes.
#[derive(Debug, Default)]
pub(super) struct Contracts {
  /// Key of the remote → where its manifest is, and what it promises.
  pub known: BTreeMap<String, (String, Contract)>,
  /// What kept a remote, or the lock, from being read.
  pub diagnostics: Vec<Diagnostic>,
  /// The lock file as it is to be written; `None` where it is up to date, where the user wants none, or where what lies there
  /// can't be read.
  pub new_lock: Option<NewLock>,
}

/// A lock file that is to be written.
#[derive(Debug)]
pub(super) struct NewLock {
  pub path: String,
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
  /// Reads what came. Remotes of which nothing came are those of the lock.
  pub(super) fn read(promised: Promised) -> Self {
    let mut found = Self::default();
    let file =
      promised.lock.map(|file| (file.path.clone(), file.text.clone().unwrap_or_default(), found.read_lock(file)));
    let lock = file.as_ref().and_then(|(_, _, lock)| lock.clone()).unwrap_or_default();
    let mut fresh = Vec::new();
    let mut silent = Vec::new();
    for asked in promised.remotes {
      let (alias, manifest) = (asked.alias.clone(), asked.manifest.clone());
      let locked = lock.remotes.iter().find(|locked| locked.alias == alias && locked.manifest == manifest);
      // Where the user asks for no network, a remote that is in the lock lacks nothing.
      let is_expected = promised.offline && locked.is_some();
      match read_manifest(asked) {
        Ok(contract) => {
          fresh.push(Locked { alias: alias.clone(), manifest: manifest.clone(), contract: contract.clone() });
          found.known.insert(alias, (manifest, contract));
          continue;
        }
        Err(Unread::NoManifest(diagnostic)) => found.diagnostics.push(diagnostic),
        Err(Unread::NoAnswer(reason)) if !is_expected => {
          silent.push(Silent { alias: alias.clone(), manifest: manifest.clone(), reason, locked: locked.is_some() });
        }
        Err(Unread::NoAnswer(_)) => {}
      }
      if let Some(locked) = locked {
        fresh.push(locked.clone());
        found.known.insert(alias, (manifest, locked.contract.clone()));
      }
    }
    found.diagnostics.extend(unreachable(&silent));
    let is_empty = fresh.is_empty();
    let text = Lock::default().updated(fresh, true).write();
    // A lock that can't be read is not overwritten, an empty one is not begun, and git may have changed the ends of lines.
    let is_same = |old: &str| old.replace("\r\n", "\n") == text || (is_empty && old.is_empty());
    let outdated = file.filter(|(_, old, lock)| lock.is_some() && !is_same(old));
    found.new_lock = outdated.map(|(path, ..)| NewLock { path, text });
    found
  }

  fn read_lock(&mut self, LockFile { path, text, problem }: LockFile) -> Option<Lock> {
    let read = match (text, problem) {
      (Some(text), None) => Lock::read(&text).map_err(|error| error.to_string()),
      (_, problem) => Err(problem.unwrap_or_default()),
    };
    match read {
      Ok(lock) => Some(lock),
      Err(reason) => {
        self.diagnostics.push(LockUnusable { path, reason }.into());
        None
      }
    }
  }
}

/// Why there is no contract.
enum Unread {
  NoAnswer(String),
  NoManifest(Diagnostic),
}

fn read_manifest(Asked { alias, manifest, text, problem }: Asked) -> Result<Contract, Unread> {
  let text = text.ok_or_else(|| Unread::NoAnswer(problem.unwrap_or_default()))?;
  Contract::read(&text).map_err(|reason| {
    let reason = reason.to_string();
    Unread::NoManifest(ManifestUnreadable { remote: alias, manifest, reason }.into())
  })
}

/// One warning for all remotes that did not answer.
fn unreachable(silent: &[Silent]) -> Option<Diagnostic> {
  let line = |Silent { alias, manifest, reason, locked }: &Silent| {
    let instead = if *locked { "checked against the lock" } else { "not checked" };
    format!("  {alias}: {reason} ({manifest}), {instead}")
  };
  let remotes = silent.iter().map(line).collect::<Vec<_>>().join("\n");
  let unchecked = silent.iter().any(|silent| !silent.locked);
  (!silent.is_empty()).then(|| RemoteUnreachable { remotes, unchecked }.into())
}
