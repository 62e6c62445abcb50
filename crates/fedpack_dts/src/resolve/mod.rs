//! Where specifiers lead, by TypeScript's rules.

mod disk;
mod excluded;
mod manifests;
mod package;

use fedpack_cache::Memo;
use fedpack_types::Target;

pub(crate) use self::excluded::ExcludedPackages;
use self::{disk::Disk, manifests::Manifests};
use crate::{
  files::Files,
  slashes::{folder, is_absolute, is_below, joined},
  tsconfig::Tsconfig,
};

/// Which declarations travel.
#[derive(Default)]
pub(crate) struct Travelling {
  /// The folder with the types of remotes, which stay where they are.
  pub(crate) remote_types: Option<String>,
  /// The packages whose declarations travel: all but these; `None`: those of no package.
  pub(crate) third_party: Option<ExcludedPackages>,
  /// Whether the compiler reads components.
  pub(crate) reads_components: bool,
}

/// Finds the files of a project.
pub(crate) struct Resolver<'p> {
  disk: Disk<'p>,
  remote_types: Option<String>,
  third_party: Option<ExcludedPackages>,
  known: Memo<(String, String), Target>,
}

impl<'p> Resolver<'p> {
  pub(crate) fn new(files: &'p Files, tsconfig: &'p Tsconfig, travelling: Travelling) -> Self {
    let Travelling { remote_types, third_party, reads_components } = travelling;
    let disk = Disk { files, tsconfig, manifests: Manifests::default(), reads_components };
    Self { disk, remote_types, third_party, known: Memo::default() }
  }

  /// Where a specifier in a file leads.
  pub(crate) fn resolve(&self, from: &str, specifier: &str) -> Target {
    let key = (folder(from).to_owned(), specifier.to_owned());
    self.known.get(&key).unwrap_or_else(|| {
      let target = self.find(&key.0, specifier);
      self.known.add(key, target)
    })
  }

  /// The file at a path that may lack its extension, or be a folder.
  pub(crate) fn file(&self, path: &str) -> Option<String> {
    self.disk.file(path)
  }

  fn find(&self, here: &str, specifier: &str) -> Target {
    let is_path = is_absolute(specifier)
      || matches!(specifier, "." | "..")
      || specifier.starts_with("./")
      || specifier.starts_with("../");
    if is_path {
      return self.file(&joined(here, specifier)).map_or(Target::Unknown, Target::File);
    }
    let candidates = self.disk.tsconfig.aliases.candidates(specifier);
    if let Some(found) = candidates.iter().find_map(|candidate| self.file(candidate)) {
      return self.settled(specifier, found);
    }
    if specifier.starts_with('#') {
      let found = package::import(&self.disk, here, specifier);
      return found.map_or(Target::Unknown, |found| self.settled(specifier, found));
    }
    package::target(&self.disk, self.third_party.as_ref(), here, specifier)
  }

  /// A file, or what stands for it where it does not travel.
  fn settled(&self, specifier: &str, file: String) -> Target {
    let is_remote = self.remote_types.as_deref().is_some_and(|folder| is_below(folder, &file));
    let is_package = file.contains("/node_modules/");
    let stays =
      is_remote || (is_package && !self.third_party.as_ref().is_some_and(|excluded| excluded.has_types(specifier)));
    if stays { Target::Package } else { Target::File(file) }
  }
}

#[cfg(test)]
mod tests {
  use fedpack_types::Target;

  use super::{ExcludedPackages, Resolver, Travelling};
  use crate::{files::Files, test_support::Project, tsconfig::Tsconfig};

  const FILES: &[(&str, &str)] = &[
    ("tsconfig.json", r#"{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "*": ["./@mf-types/*"] } } }"#),
    ("package.json", r##"{ "imports": { "#ui/*": { "types": "./src/ui/*.ts", "default": "./dist/*.js" } } }"##),
    ("src/a.ts", ""),
    ("src/b.tsx", ""),
    ("src/c.d.ts", ""),
    ("src/d.mts", ""),
    ("src/data.json", "{}"),
    ("src/ui/index.ts", ""),
    ("src/ui/Button.ts", ""),
    ("src/look.module.css", ""),
    ("src/look.module.css.d.ts", ""),
    ("src/other.css", ""),
    ("src/other.d.css.ts", ""),
    ("src/logo.svg", ""),
    ("src/View.vue", ""),
    ("src/plain.js", ""),
    ("@mf-types/shop/Cart.d.ts", ""),
    (
      "node_modules/new/package.json",
      r#"{ "exports": { ".": { "import": { "types": "./t/m.d.ts", "default": "./m.js" } }, "./p/*": "./lib/*.js" } }"#,
    ),
    ("node_modules/new/t/m.d.ts", ""),
    ("node_modules/new/lib/a/b.d.ts", ""),
    ("node_modules/old/package.json", r#"{ "types": "./t" }"#),
    ("node_modules/old/t/index.d.ts", ""),
    ("node_modules/old/sub.d.ts", ""),
    ("node_modules/plain/index.js", ""),
    ("node_modules/@types/plain/index.d.ts", ""),
    ("node_modules/@types/acme__ui/index.d.ts", ""),
  ];

  /// What a specifier in `src/a.ts` leads to, relative to the project.
  fn found(third_party: Option<ExcludedPackages>, reads_components: bool, specifier: &str) -> String {
    let project = Project::of(FILES);
    let tsconfig = Tsconfig::read(&project.path("tsconfig.json"));
    let files = Files::default();
    let travelling = Travelling { remote_types: Some(project.path("@mf-types")), third_party, reads_components };
    let resolver = Resolver::new(&files, &tsconfig, travelling);
    match resolver.resolve(&project.path("src/a.ts"), specifier) {
      Target::File(file) => {
        file.rsplit_once(&project.path("")).map_or(file.clone(), |(_, rest)| rest.trim_start_matches('/').to_owned())
      }
      Target::Package => "package".to_owned(),
      Target::Unknown => "unknown".to_owned(),
    }
  }

  #[test]
  fn sources_and_declarations_of_the_project() {
    for (specifier, expected) in [
      ("./b", "src/b.tsx"),
      ("./b.js", "src/b.tsx"),
      ("./b.tsx", "src/b.tsx"),
      ("./c", "src/c.d.ts"),
      ("./d.mjs", "src/d.mts"),
      ("./ui", "src/ui/index.ts"),
      ("./data.json", "src/data.json"),
      ("./look.module.css", "src/look.module.css.d.ts"),
      ("./other.css", "src/other.d.css.ts"),
      ("./logo.svg", "unknown"),
      ("./View.vue", "unknown"),
      ("./plain", "unknown"),
      ("../src", "unknown"),
      ("@/ui/Button", "src/ui/Button.ts"),
      ("#ui/Button", "src/ui/Button.ts"),
      ("#gone", "unknown"),
      ("shop/Cart", "package"),
      ("gone", "unknown"),
      ("node:fs", "package"),
    ] {
      assert_eq!(found(None, false, specifier), expected, "{specifier}");
    }
    assert_eq!(found(None, true, "./View.vue"), "src/View.vue");
  }

  #[test]
  fn packages_stay_unless_they_are_asked_for() {
    for (specifier, expected) in [
      ("new", "node_modules/new/t/m.d.ts"),
      ("new/p/a/b", "node_modules/new/lib/a/b.d.ts"),
      ("new/q", "package"),
      ("old", "node_modules/old/t/index.d.ts"),
      ("old/sub", "node_modules/old/sub.d.ts"),
      ("plain", "node_modules/@types/plain/index.d.ts"),
      ("@acme/ui", "node_modules/@types/acme__ui/index.d.ts"),
    ] {
      assert_eq!(found(None, false, specifier), "package", "{specifier}");
      assert_eq!(found(Some(ExcludedPackages::default()), false, specifier), expected, "{specifier}");
    }
    let excluded = || ExcludedPackages::of(&["old".to_owned()], &[("^@acme/".to_owned(), String::new())]);
    assert_eq!(found(Some(excluded()), false, "old/sub"), "package");
    assert_eq!(found(Some(excluded()), false, "@acme/ui"), "package");
    assert_eq!(found(Some(excluded()), false, "new"), "node_modules/new/t/m.d.ts");
  }
}
