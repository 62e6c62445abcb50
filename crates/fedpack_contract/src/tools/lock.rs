//! Reading and writing lock files.

use fedpack_bridge::ToolProblem;
use serde::{Deserialize, Serialize};

use super::manifest::known;
use crate::lock::{Lock, Locked};

/// A lock file to read.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReadLockInput {
  /// Its text.
  text: String,
}

/// The entries of a lock file.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReadLockOutput {
  /// Sorted by alias and manifest.
  remotes: Vec<Locked>,
}

/// Reads the text of a lock file.
///
/// # Errors
/// A text that is not a lock.
pub fn read_lock(input: ReadLockInput) -> Result<ReadLockOutput, ToolProblem> {
  Ok(ReadLockOutput { remotes: Lock::read(&input.text)?.remotes })
}

/// The lock files of several compilers.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MergeLocksInput {
  /// The text that is there, or empty.
  old: String,
  /// The text that each compiler would write.
  texts: Vec<String>,
  /// Takes out the entries that none of the texts has.
  remove: bool,
}

/// The lock file of several compilers.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MergeLocksOutput {
  /// The text to write.
  text: String,
  /// Whether it differs from the one that is there.
  changed: bool,
}

/// Merges the lock files of several compilers.
///
/// # Errors
/// A text that is not a lock.
pub fn merge_locks(input: MergeLocksInput) -> Result<MergeLocksOutput, ToolProblem> {
  let mut remotes = Vec::new();
  for text in &input.texts {
    remotes.extend(Lock::read(text)?.remotes);
  }
  let text = Lock::read(&input.old)?.updated(remotes, input.remove).write();
  let changed = is_another(&text, &input.old);
  Ok(MergeLocksOutput { changed, text: if changed { text } else { input.old } })
}

/// Git may check files out with other line ends, which is no change of the lock.
fn is_another(text: &str, old: &str) -> bool {
  text != old.replace("\r\n", "\n")
}

/// A lock file to write.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WriteLockInput {
  /// The text that is there, or empty.
  #[serde(default)]
  old: String,
  /// The remotes to write.
  remotes: Vec<RemoteToLock>,
  /// Takes out the entries of all other remotes.
  #[serde(default)]
  remove: bool,
}

/// A remote to write into the lock.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RemoteToLock {
  /// Key of the remote.
  alias: String,
  /// URL or file of its manifest.
  manifest: String,
  /// Text of its manifest.
  text: String,
}

/// A lock file that is to be written.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WriteLockOutput {
  /// The text to write.
  text: String,
  /// Whether it differs from the one that is there.
  changed: bool,
  /// The remotes whose manifests can't be read: their entries stay as they are.
  problems: Vec<UnreadManifest>,
}

/// A remote whose manifest can't be read.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UnreadManifest {
  /// Key of the remote.
  alias: String,
  /// What is wrong with the manifest.
  reason: String,
}

/// Makes the text of a lock file.
///
/// # Errors
/// The text that is there is not a lock.
pub fn write_lock(input: WriteLockInput) -> Result<WriteLockOutput, ToolProblem> {
  let old = Lock::read(&input.old)?;
  let (mut remotes, mut problems) = (Vec::new(), Vec::new());
  for RemoteToLock { alias, manifest, text } in input.remotes {
    match known(&text) {
      Ok(contract) => remotes.push(Locked { alias, manifest, contract }),
      Err(reason) => {
        // An entry of a remote that cannot be read now is not one that nobody named.
        let kept = |locked: &&Locked| locked.alias == alias && locked.manifest == manifest;
        remotes.extend(old.remotes.iter().find(kept).cloned());
        problems.push(UnreadManifest { alias, reason });
      }
    }
  }
  let text = old.updated(remotes, input.remove).write();
  let changed = is_another(&text, &input.old);
  Ok(WriteLockOutput { changed, text: if changed { text } else { input.old }, problems })
}
