//! Declarations that were made before: in this process, and in those before it.

use std::{
  fs,
  path::Path,
  process,
  sync::{Arc, LazyLock, Mutex, PoisonError},
};

use fedpack_cache::Memo;
use fedpack_types::{DeclareOptions, Undeclared, declare};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Texts by what they were made of.
type Texts = FxHashMap<String, String>;

/// Changes with what a declaration of the same source may be.
const VERSION: &str = concat!("1-", env!("CARGO_PKG_VERSION"));

/// A file that is larger is no cache of ours.
const MAX_FILE: u64 = 256 * 1024 * 1024;

/// What this process has made, by the name of the cache.
static MADE: LazyLock<Memo<String, Arc<Texts>>> = LazyLock::new(Memo::default);

#[derive(Serialize, Deserialize)]
struct Kept {
  version: String,
  texts: FxHashMap<String, String>,
}

/// The declarations of a project. Only what a run has asked for is kept for the next.
pub(crate) struct Declarations {
  name: String,
  /// `None`: in memory alone.
  file: Option<String>,
  last: Arc<Texts>,
  asked: Mutex<Texts>,
  options: DeclareOptions,
}

impl Declarations {
  /// Opens the cache with this name, which has a file where there is a folder for it.
  pub(crate) fn open(name: String, folder: Option<&str>, options: DeclareOptions) -> Self {
    let file = folder.map(|folder| format!("{folder}/{name}.json"));
    let last = MADE.get(&name).unwrap_or_else(|| Arc::new(file.as_deref().map(read).unwrap_or_default()));
    Self { name, file, last, asked: Mutex::default(), options }
  }

  /// The declaration of a source.
  pub(crate) fn of(&self, file: &str, source: &str) -> Result<String, Vec<Undeclared>> {
    let key = key(file, source, self.options);
    let text = match self.last.get(&key) {
      Some(text) => text.clone(),
      None => declare(file, source, self.options)?,
    };
    self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(key, text.clone());
    Ok(text)
  }

  /// Keeps what was asked for. A cache that can't be written is none.
  pub(crate) fn close(self) {
    let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
    let is_same = asked.len() == self.last.len() && asked.keys().all(|key| self.last.contains_key(key));
    if let Some(file) = self.file.filter(|_| !is_same) {
      let _ = write(&file, &asked);
    }
    MADE.add(self.name, Arc::new(asked));
  }
}

fn key(file: &str, source: &str, options: DeclareOptions) -> String {
  let mut hash = Sha256::new();
  // What kind of file it is stands at its end: `.d.ts` is none that a declaration is made of.
  let end = file.rsplit('.').next().unwrap_or_default();
  hash.update([u8::from(options.strip_internal)]);
  hash.update((end.len() as u64).to_le_bytes());
  hash.update(end);
  hash.update(source);
  let digest = hash.finalize();
  digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn read(file: &str) -> Texts {
  let is_small = fs::metadata(file).is_ok_and(|found| found.len() <= MAX_FILE);
  let text = is_small.then(|| fs::read_to_string(file).ok()).flatten();
  let kept = text.and_then(|text| serde_json::from_str::<Kept>(&text).ok());
  kept.filter(|kept| kept.version == VERSION).map(|kept| kept.texts).unwrap_or_default()
}

/// As a whole: another process may read or write it at the same time.
fn write(file: &str, texts: &Texts) -> std::io::Result<()> {
  let Some(folder) = Path::new(file).parent() else { return Ok(()) };
  fs::create_dir_all(folder)?;
  let text = serde_json::to_string(&Kept { version: VERSION.to_owned(), texts: texts.clone() })?;
  let new = format!("{file}.{}", process::id());
  fs::write(&new, text)?;
  fs::rename(&new, file).inspect_err(|_| drop(fs::remove_file(&new)))
}

#[cfg(test)]
mod tests {
  use std::fs;

  use fedpack_types::DeclareOptions;

  use super::{Declarations, MADE, read};
  use crate::test_support::Project;

  #[test]
  fn are_made_once() {
    let project = Project::of(&[]);
    let folder = project.path("cache");
    let name = format!("are-made-once-{}", std::process::id());
    let file = format!("{folder}/{name}.json");
    let run = |sources: &[(&str, &str)]| {
      let open = Declarations::open(name.clone(), Some(&folder), DeclareOptions::default());
      let texts: Vec<_> = sources.iter().map(|(name, text)| open.of(name, text)).collect();
      open.close();
      texts
    };
    let a = ("/p/a.ts", "export const a: number = 1;");
    assert_eq!(
      run(&[a, ("/p/b.ts", "export const b = f();")]).first(),
      Some(&Ok("export declare const a: number;\n".to_owned()))
    );
    // This process needs no file any more, and another one reads it.
    let changed = fs::read_to_string(&file).unwrap().replace("const a", "const kept");
    fs::write(&file, &changed).unwrap();
    assert_eq!(read(&file).len(), 1);
    assert_eq!(run(&[a]).first().unwrap().as_ref().unwrap(), "export declare const a: number;\n");
    assert!(MADE.get(&name).is_some());
    // Another kind of file, or another text, is another source.
    run(&[("/p/a.tsx", a.1), ("/p/a.ts", "export const a: string = '';")]);
    assert_eq!(read(&file).len(), 2);
    for broken in ["", "{", &changed.replace("1-", "0-")] {
      fs::write(&file, broken).unwrap();
      assert!(read(&file).is_empty());
    }
  }
}
