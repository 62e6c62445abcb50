//! The files that a module needs, split as the manifest wants them.

use std::collections::BTreeSet;

use serde::Serialize;

/// JavaScript and CSS files, relative to the public path.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Assets {
  /// JavaScript files (`.js`, `.mjs`, `.cjs`).
  pub js: AssetFiles,
  /// Style sheets (`.css`).
  pub css: AssetFiles,
}

/// Files by the moment at which they are needed; sorted, and each in one list only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AssetFiles {
  /// Needed before the module can be evaluated.
  pub sync: Vec<String>,
  /// Needed by what the module may load later.
  pub r#async: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileKind {
  Js,
  Css,
}

impl Assets {
  /// Sorts the files of a chunk graph into their four lists. What is neither JavaScript nor CSS, source maps and
  /// hot-update files are left out; a file in both lists is `sync`.
  pub fn split(sync: impl IntoIterator<Item: AsRef<str>>, r#async: impl IntoIterator<Item: AsRef<str>>) -> Self {
    let (sync, later): (Vec<_>, Vec<_>) = (sync.into_iter().collect(), r#async.into_iter().collect());
    let sync: BTreeSet<&str> = sync.iter().map(AsRef::as_ref).collect();
    let later: BTreeSet<&str> = later.iter().map(AsRef::as_ref).filter(|file| !sync.contains(file)).collect();
    let pick = |files: &BTreeSet<&str>, wanted| {
      files.iter().filter(|file| kind_of(file) == Some(wanted)).map(|file| (*file).to_owned()).collect()
    };
    let files = |wanted| AssetFiles { sync: pick(&sync, wanted), r#async: pick(&later, wanted) };
    Self { js: files(FileKind::Js), css: files(FileKind::Css) }
  }

  /// The same without the files that are not wanted, by the moment at which they are needed.
  pub(crate) fn retain(mut self, sync: impl Fn(&str) -> bool, r#async: impl Fn(&str) -> bool) -> Self {
    for files in [&mut self.js, &mut self.css] {
      files.sync.retain(|file| sync(file));
      files.r#async.retain(|file| r#async(file));
    }
    self
  }

  /// All files of several modules together.
  pub(crate) fn union<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Self {
    let (mut sync, mut later) = (Vec::new(), Vec::new());
    for part in parts {
      sync.extend(part.sync());
      later.extend(part.r#async());
    }
    Self::split(sync, later)
  }

  /// Every file, in no particular order.
  pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
    self.sync().chain(self.r#async())
  }

  pub(crate) fn sync(&self) -> impl Iterator<Item = &str> {
    self.js.sync.iter().chain(&self.css.sync).map(String::as_str)
  }

  pub(crate) fn r#async(&self) -> impl Iterator<Item = &str> {
    self.js.r#async.iter().chain(&self.css.r#async).map(String::as_str)
  }
}

/// Whether a file is JavaScript, and no hot update.
pub fn is_script(file: &str) -> bool {
  kind_of(file) == Some(FileKind::Js)
}

fn kind_of(file: &str) -> Option<FileKind> {
  let path = file.split_once(['?', '#']).map_or(file, |(path, _)| path);
  let (_, extension) = path.rsplit_once('.')?;
  if is_hot_update(path) {
    return None;
  }
  let is = |known: &str| extension.eq_ignore_ascii_case(known);
  match () {
    () if ["js", "mjs", "cjs"].into_iter().any(is) => Some(FileKind::Js),
    () if is("css") => Some(FileKind::Css),
    () => None,
  }
}

/// Whether a file is an update that a page applies while it runs. Templates may have something between this and the ending.
pub fn is_hot_update(file: &str) -> bool {
  file.contains(".hot-update.")
}

#[cfg(test)]
mod tests {
  use super::{Assets, FileKind::*, kind_of};

  #[test]
  fn knows_files_by_extension() {
    let table = [
      ("static/js/main.js", Some(Js)),
      ("main.mjs?v=1", Some(Js)),
      ("main.cjs#x", Some(Js)),
      ("MAIN.JS", Some(Js)),
      ("main.css", Some(Css)),
      ("main.css?from=main.js", Some(Css)),
      ("main.js?from=main.css", Some(Js)),
      ("css.js", Some(Js)),
      ("main.js.map", None),
      ("main.css.map?x", None),
      ("main.d41d8cd9.hot-update.js", None),
      ("main.d41d8cd9.hot-update.css?1", None),
      ("main.hot-update.json", None),
      ("hot/main.hot-update.d41d8cd9.js", None),
      ("about.hot-update-guide.js", Some(Js)),
      ("logo.svg", None),
      ("main.js.LICENSE.txt", None),
      ("main", None),
    ];
    for (file, kind) in table {
      assert_eq!(kind_of(file), kind, "{file}");
    }
  }

  #[test]
  fn lists_each_file_once_and_sorted() {
    let assets = Assets::split(
      ["b.js", "a.js", "b.js", "a.css", "b.js.map"],
      ["d.js", "b.js", "c.js", "d.js", "c.css", "a.css", "x.hot-update.js"],
    );
    assert_eq!(assets.js.sync, ["a.js", "b.js"]);
    assert_eq!(assets.js.r#async, ["c.js", "d.js"]);
    assert_eq!(assets.css.sync, ["a.css"]);
    assert_eq!(assets.css.r#async, ["c.css"]);
  }

  #[test]
  fn a_file_that_one_part_needs_at_once_is_sync_in_the_union() {
    let union = Assets::union([&Assets::split(["a.js"], ["b.js"]), &Assets::split(["b.js"], ["a.js", "c.css"])]);
    assert_eq!(union, Assets::split(["a.js", "b.js"], ["c.css"]));
  }
}
