//! The packages that files lie in, and what their package.json files say.

use std::{io::ErrorKind, sync::Arc};

use fedpack_cache::Memo;
use fedpack_share::{
  description::{PackageDescription, asked_folders},
  path::parent,
};
use rspack_fs::{Error, ReadableFileSystem};

/// The package.json files of a compilation: each is read once, so that a changed one is seen by the next compilation.
#[derive(Debug)]
pub(crate) struct Packages {
  files: Arc<dyn ReadableFileSystem>,
  /// The package.json of each folder that was asked for.
  descriptions: Memo<String, Described>,
  /// The package that each folder lies in.
  packages: Memo<String, Option<Arc<Package>>>,
}

/// The package.json of a folder.
#[derive(Debug, Clone)]
pub(crate) enum Described {
  Found(Arc<PackageDescription>),
  Missing,
  /// There is one, and this is why it can't be used.
  Broken(String),
}

/// The package that a module lies in.
#[derive(Debug)]
pub(crate) struct Package {
  pub name: String,
  pub folder: String,
  pub has_exports: bool,
}

impl Packages {
  pub(super) fn new(files: Arc<dyn ReadableFileSystem>) -> Self {
    Self { files, descriptions: Memo::default(), packages: Memo::default() }
  }

  /// The package.json in `folder`.
  pub(crate) async fn description(&self, folder: &str) -> Described {
    match self.descriptions.get(folder) {
      Some(known) => known,
      None => self.descriptions.add(folder.to_owned(), self.read(folder).await),
    }
  }

  async fn read(&self, folder: &str) -> Described {
    match self.files.read(description_path(folder).as_str().into()).await {
      Ok(bytes) => match PackageDescription::parse(&bytes) {
        Ok(description) => Described::Found(Arc::new(description)),
        Err(reason) => Described::Broken(reason),
      },
      Err(Error::Io(error)) => match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Described::Missing,
        _ => Described::Broken(format!("it can't be read: {error}")),
      },
    }
  }

  /// The package that a file lies in: the nearest package.json with a name. Folders inside a package may have one without
  /// (`dist/esm`).
  pub(crate) async fn package_of(&self, file: &str) -> Option<Arc<Package>> {
    let folder = parent(file)?;
    match self.packages.get(folder) {
      Some(known) => known,
      None => self.packages.add(folder.to_owned(), self.find_package(folder).await),
    }
  }

  async fn find_package(&self, folder: &str) -> Option<Arc<Package>> {
    for asked in asked_folders(folder) {
      if let Described::Found(description) = self.description(asked).await
        && let Some(name) = description.name()
      {
        let has_exports = description.has_exports();
        return Some(Arc::new(Package { name: name.to_owned(), folder: asked.to_owned(), has_exports }));
      }
    }
    None
  }

  /// The version of the package in `folder`.
  pub(crate) async fn version_in(&self, folder: &str) -> Option<String> {
    match self.description(folder).await {
      Described::Found(description) => description.version().map(str::to_owned),
      Described::Missing | Described::Broken(_) => None,
    }
  }

  /// The version of the nearest package.json, in `folder` or anywhere above it.
  pub(crate) async fn version_above(&self, folder: &str) -> Option<String> {
    for asked in std::iter::successors(Some(folder), |folder| parent(folder)) {
      if let Described::Found(description) = self.description(asked).await {
        return description.version().map(str::to_owned);
      }
    }
    None
  }

  /// Paths of the package.json files that were read, and of those that were looked for and are not there. Sorted.
  pub(crate) fn asked_descriptions(&self) -> (Vec<String>, Vec<String>) {
    self.descriptions.with_all(|known| {
      let mut folders: Vec<_> = known.iter().collect();
      folders.sort_unstable_by_key(|(folder, _)| *folder);
      let (missing, read): (Vec<_>, Vec<_>) =
        folders.into_iter().partition(|(_, found)| matches!(found, Described::Missing));
      let paths = |found: Vec<(&String, _)>| found.into_iter().map(|(folder, _)| description_path(folder)).collect();
      (paths(read), paths(missing))
    })
  }
}

/// The path of the package.json of a folder.
pub(crate) fn description_path(folder: &str) -> String {
  let separator = if folder.contains('\\') && !folder.contains('/') { '\\' } else { '/' };
  format!("{}{separator}package.json", folder.trim_end_matches(['/', '\\']))
}
