//! The files of a project, as one run sees them.

use std::{fs, sync::Arc};

use fedpack_cache::Memo;
use rustc_hash::FxHashMap;

use crate::slashes::folder;

/// Whether what has a name is a folder.
type Listing = FxHashMap<String, bool>;

/// Which files there are. A folder is listed once: to look for a file means to look for many names in few folders.
#[derive(Default)]
pub(crate) struct Files {
  listings: Memo<String, Option<Arc<Listing>>>,
}

impl Files {
  pub(crate) fn is_file(&self, path: &str) -> bool {
    self.kind(path) == Some(false)
  }

  pub(crate) fn is_folder(&self, path: &str) -> bool {
    self.kind(path) == Some(true)
  }

  /// What is in a folder: names, and whether each is a folder.
  pub(crate) fn list(&self, path: &str) -> Option<Arc<Listing>> {
    self.listings.get(path).unwrap_or_else(|| self.listings.add(path.to_owned(), listing(path).map(Arc::new)))
  }

  fn kind(&self, path: &str) -> Option<bool> {
    let name = path.rsplit('/').next()?;
    self.list(folder(path))?.get(name).copied()
  }
}

fn listing(path: &str) -> Option<Listing> {
  let entries = fs::read_dir(path).ok()?;
  let entry = |entry: fs::DirEntry| {
    let kind = entry.file_type().ok()?;
    let is_folder = if kind.is_symlink() { fs::metadata(entry.path()).ok()?.is_dir() } else { kind.is_dir() };
    Some((entry.file_name().into_string().ok()?, is_folder))
  };
  Some(entries.flatten().filter_map(entry).collect())
}
