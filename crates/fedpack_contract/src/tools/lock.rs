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
pub(super) struct MergeInput {
  old: String,
  texts: Vec<String>,
  remove: bool,
}

#[derive(Serialize)]
pub(super) struct MergeOutput {
  text: String,
  changed: bool,
}

pub(super) fn merge(input: MergeInput) -> Result<MergeOutput, Problem> {
  let mut remotes = Vec::new();
  for text in &input.texts {
    remotes.extend(Lock::read(text)?.remotes);
  }
  let text = Lock::read(&input.old)?.updated(remotes, input.remove).write();
  let changed = is_another(&text, &input.old);
  Ok(MergeOutput { changed, text: if changed { text } else { input.old } })
}

/// Git may check files out with other line ends, which is no change of the lock.
fn is_another(text: &str, old: &str) -> bool {
  text != old.replace("\r\n", "\n")
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
  let changed = is_another(&text, &input.old);
  Ok(WriteOutput { changed, text: if changed { text } else { input.old }, problems })
}
