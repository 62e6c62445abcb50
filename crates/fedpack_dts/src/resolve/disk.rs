//! From a path as an import has it to the file that TypeScript reads.

use super::manifests::Manifests;
use crate::{files::Files, slashes::joined, tsconfig::Tsconfig};

/// What a name of JavaScript's may be in TypeScript.
const SOURCES: [(&str, &[&str]); 4] = [
  (".js", &[".ts", ".tsx", ".d.ts"]),
  (".jsx", &[".tsx", ".ts", ".d.ts"]),
  (".mjs", &[".mts", ".d.mts"]),
  (".cjs", &[".cts", ".d.cts"]),
];

/// Files that a compiler reads that is made for them.
const COMPONENTS: [&str; 3] = [".vue", ".svelte", ".astro"];

/// The files of a project, as imports name them.
pub(super) struct Disk<'p> {
  pub(super) files: &'p Files,
  pub(super) tsconfig: &'p Tsconfig,
  pub(super) manifests: Manifests,
  /// Whether the compiler reads components.
  pub(super) reads_components: bool,
}

impl Disk<'_> {
  /// The file at a path that may lack its extension, or be a folder.
  pub(super) fn file(&self, path: &str) -> Option<String> {
    self.named(path).or_else(|| self.in_folder(path))
  }

  fn named(&self, path: &str) -> Option<String> {
    let exists = |path: &String| self.files.is_file(path);
    for (end, sources) in SOURCES {
      if let Some(stem) = path.strip_suffix(end)
        && let Some(found) = sources.iter().map(|source| format!("{stem}{source}")).find(exists)
      {
        return Some(found);
      }
    }
    let added = [".ts", ".tsx", ".d.ts"].map(|end| format!("{path}{end}"));
    if let Some(found) = added.into_iter().find(exists) {
      return Some(found);
    }
    if self.is_read(path) && self.files.is_file(path) {
      return Some(path.to_owned());
    }
    // The declaration of a file of another kind: `a.css` has `a.d.css.ts`.
    if let Some((stem, end)) = path.rsplit_once('.').filter(|(_, end)| !end.contains('/'))
      && let Some(found) = Some(format!("{stem}.d.{end}.ts")).filter(exists)
    {
      return Some(found);
    }
    let scripts = [".js", ".jsx"].map(|end| format!("{path}{end}"));
    scripts.into_iter().find(|path| self.tsconfig.allow_js && exists(path))
  }

  fn in_folder(&self, path: &str) -> Option<String> {
    if !self.files.is_folder(path) {
      return None;
    }
    self.types_of_folder(path).or_else(|| self.named(&format!("{path}/index")))
  }

  /// Whether a file is of a kind that has types.
  fn is_read(&self, path: &str) -> bool {
    let ends_with = |end: &&str| path.ends_with(*end);
    [".ts", ".tsx", ".mts", ".cts", ".json"].iter().any(ends_with)
      || (self.reads_components && COMPONENTS.iter().any(ends_with))
      || (self.tsconfig.allow_js && SOURCES.iter().any(|(end, _)| ends_with(end)))
  }

  /// What package.json in a folder says of its types.
  fn types_of_folder(&self, at: &str) -> Option<String> {
    let package = self.manifests.read(self.files, at)?;
    let types = ["types", "typings", "main"].into_iter().find_map(|key| package.get(key)?.as_str())?;
    let path = joined(at, types);
    // Not by way of `file`: a package that names its own folder would be looked at for ever.
    self.named_types(&path).or_else(|| self.named_types(&format!("{path}/index")))
  }

  fn named_types(&self, path: &str) -> Option<String> {
    let stem = path.strip_suffix(".js").unwrap_or(path);
    let candidates = [path.to_owned(), format!("{stem}.ts"), format!("{stem}.tsx"), format!("{stem}.d.ts")];
    candidates.into_iter().find(|path| (path.ends_with("ts") || path.ends_with(".tsx")) && self.files.is_file(path))
  }
}
