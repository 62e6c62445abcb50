//! Projects in a folder of their own.

use std::{
  env, fs,
  path::{Path, PathBuf},
  process,
  sync::atomic::{AtomicUsize, Ordering},
};

use crate::slashes::slashed;

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// A folder with files, which is removed in the end.
pub(crate) struct Project(PathBuf);

impl Project {
  pub(crate) fn of(files: &[(&str, &str)]) -> Self {
    let name = format!("fedpack-dts-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = env::temp_dir().join(name);
    fs::create_dir_all(&folder).unwrap();
    let project = Self(folder);
    for (file, text) in files {
      project.write(file, text);
    }
    project
  }

  pub(crate) fn write(&self, file: &str, text: &str) {
    let path = self.0.join(file);
    fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).unwrap();
    fs::write(path, text).unwrap();
  }

  /// The absolute path of a file.
  pub(crate) fn path(&self, file: &str) -> String {
    slashed(self.0.join(file).to_str().unwrap())
  }
}

impl Drop for Project {
  fn drop(&mut self) {
    let _ = fs::remove_dir_all(&self.0);
  }
}
