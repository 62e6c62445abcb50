//! Reading and writing lock files.

use serde::{Deserialize, Serialize};

use super::{Problem, manifest::known};
use crate::lock::{Lock, Locked};

#[derive(Deserialize)]
pub(super) struct ReadInput {
  text: String,
}

#[derive(Serialize)]
pub(super) struct ReadOutput {
  remotes: Vec<Locked>,
}

pub(super) fn read(input: ReadInput) -> Result<ReadOutput, Problem> {
  Ok(ReadOutput { remotes: Lock::read(&input.text)?.remotes })
}

#[derive(Deserialize)]
pub(super) struct WriteInput {
  #[serde(default)]
  old: String,
  remotes: Vec<Remote>,
  #[serde(default)]
  remove: bool,
}

#[derive(Deserialize)]
struct Remote {
  alias: String,
  manifest: String,
  text: String,
}

#[derive(Serialize)]
pub(super) struct WriteOutput {
  text: String,
  changed: bool,
  problems: Vec<Unread>,
}

#[derive(Serialize)]
struct Unread {
  alias: String,
  reason: String,
}

pub(super) fn write(input: WriteInput) -> Result<WriteOutput, Problem> {
  let old = Lock::read(&input.old)?;
  let (mut remotes, mut problems) = (Vec::new(), Vec::new());
  for Remote { alias, manifest, text } in input.remotes {
    match known(&text) {
      Ok(contract) => remotes.push(Locked { alias, manifest, contract }),
      Err(reason) => {
        // An entry of a remote that cannot be read now is not one that nobody named.
        let kept = |locked: &&Locked| locked.alias == alias && locked.manifest == manifest;
        remotes.extend(old.remotes.iter().find(kept).cloned());
        problems.push(Unread { alias, reason });
      }
    }
  }
  let text = old.updated(remotes, input.remove).write();
  // Git may check files out with other line ends, which is no change of the lock.
  let changed = text != input.old.replace("\r\n", "\n");
  Ok(WriteOutput { changed, text: if changed { text } else { input.old }, problems })
}
