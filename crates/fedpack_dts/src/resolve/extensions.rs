//! From a path as an import has it to the file that TypeScript reads.

use super::Resolver;

/// What a name of JavaScript's may be in TypeScript.
const SOURCES: [(&str, &[&str]); 4] = [
  (".js", &[".ts", ".tsx", ".d.ts"]),
  (".jsx", &[".tsx", ".ts", ".d.ts"]),
  (".mjs", &[".mts", ".d.mts"]),
  (".cjs", &[".cts", ".d.cts"]),
];

/// Files that a compiler reads that is made for them.
const COMPONENTS: [&str; 3] = [".vue", ".svelte", ".astro"];

impl Resolver<'_> {
  /// The file at a path that may lack its extension, or be a folder.
  pub(crate) fn file(&self, path: &str) -> Option<String> {
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
    [".ts", ".tsx", ".mts", ".cts", ".json"].iter().any(|end| ends_with(end))
      || (self.travelling.reads_components && COMPONENTS.iter().any(|end| ends_with(end)))
      || (self.tsconfig.allow_js && SOURCES.iter().any(|(end, _)| ends_with(end)))
  }
}
