//! What the types of one expose are, in an archive.

use std::collections::{BTreeMap, BTreeSet};

use crate::{hash, outline, paths};

/// The hash of what an expose's stub leads to: the same that its remote has made of it.
pub(crate) fn expose_hash(files: &BTreeMap<String, String>, stub: &str) -> String {
  let reached = reached(files, stub);
  hash(reached.iter().filter_map(|place| Some((*place, files.get(*place)?.as_str()))))
}

/// The files that a stub leads to. It is one of them only if others lead back to it.
fn reached<'f>(files: &'f BTreeMap<String, String>, stub: &str) -> BTreeSet<&'f str> {
  let mut reached = BTreeSet::new();
  let mut open = named(files, stub);
  while let Some(place) = open.pop() {
    if reached.insert(place) {
      open.extend(named(files, place));
    }
  }
  reached
}

/// The files that a file asks for by their places.
fn named<'f>(files: &'f BTreeMap<String, String>, place: &str) -> Vec<&'f str> {
  let Some(text) = files.get(place) else { return Vec::new() };
  let found = |specifier: &str| {
    let target =
      specifier.starts_with('.').then(|| paths::normalize(&format!("{}/{specifier}", paths::folder(place))))??;
    let candidates = candidates(target.trim_start_matches('/'));
    candidates.into_iter().find_map(|candidate| files.get_key_value(&candidate)).map(|(place, _)| place.as_str())
  };
  outline(place, text).specifiers.iter().filter_map(|specifier| found(&specifier.text)).collect()
}

/// The declarations that a specifier may mean, as TypeScript looks for them.
fn candidates(target: &str) -> Vec<String> {
  let mut candidates = Vec::new();
  for (code, declaration) in [(".js", ".d.ts"), (".mjs", ".d.mts"), (".cjs", ".d.cts"), (".jsx", ".d.ts")] {
    candidates.extend(target.strip_suffix(code).map(|stem| format!("{stem}{declaration}")));
  }
  candidates.extend([format!("{target}.d.ts"), target.to_owned()]);
  candidates.extend(target.rsplit_once('.').map(|(stem, kind)| format!("{stem}.d.{kind}.ts")));
  candidates.push(if target.is_empty() { "index.d.ts".to_owned() } else { format!("{target}/index.d.ts") });
  candidates
}

#[cfg(test)]
mod tests {
  use std::collections::BTreeMap;

  use super::{expose_hash, reached};
  use crate::{Project, Target, hash, reach, stub};

  #[test]
  fn is_the_hash_that_its_remote_makes() {
    let sources = BTreeMap::from([
      ("/p/src/Button.ts".to_owned(), "export * from './props'; export default 1;".to_owned()),
      ("/p/src/props.ts".to_owned(), "export type Props = { size: import('./size').Size };".to_owned()),
      ("/p/src/size.ts".to_owned(), "export type Size = 'm';".to_owned()),
      ("/p/src/other.ts".to_owned(), "export {};".to_owned()),
    ]);
    let project = Project {
      root: "/p",
      folder: "compiled-types",
      read: &|file| Ok(sources.get(file).cloned().unwrap_or_default()),
      resolve: &|_, specifier| Target::File(format!("/p/src/{}.ts", specifier.trim_start_matches("./"))),
      ambient: &[],
      max_files: 100,
    };
    let found = reach(&["/p/src/Button.ts".to_owned(), "/p/src/other.ts".to_owned()], &project).unwrap();
    let [button, _] = &found.exposes[..] else { panic!("{:?}", found.exposes) };
    let texts = found.files.iter().filter(|(place, _)| button.files.contains(*place));
    let published = hash(texts.map(|(place, text)| (place.as_str(), text.as_str())));
    let mut files = found.files.clone();
    files.insert("Button.d.ts".to_owned(), stub("Button.d.ts", &button.place, button.exports));
    assert_eq!(expose_hash(&files, "Button.d.ts"), published);
  }

  #[test]
  fn follows_what_typescript_follows() {
    let files = [
      (
        "ui/Button.d.ts",
        "export * from '../compiled-types/src/Button.js';\nexport { default } from '../compiled-types/src/Button.js';",
      ),
      (
        "compiled-types/src/Button.d.ts",
        "import a from './a'; import data from './data.json'; export type B = import('./lib').B; import c from './c.css';",
      ),
      (
        "compiled-types/src/a.d.ts",
        "import { Button } from './Button'; import react from 'react'; export * from '../../../out';",
      ),
      ("compiled-types/src/data.json", "{}"),
      ("compiled-types/src/lib/index.d.ts", "export type B = 1;"),
      ("compiled-types/src/c.d.css.ts", "export {};"),
      ("compiled-types/src/other.d.ts", "export {};"),
    ];
    let files: BTreeMap<_, _> = files.map(|(place, text)| (place.to_owned(), text.to_owned())).into();
    let found = reached(&files, "ui/Button.d.ts");
    let expected = ["Button.d.ts", "a.d.ts", "c.d.css.ts", "data.json", "lib/index.d.ts"];
    assert_eq!(found.into_iter().collect::<Vec<_>>(), expected.map(|name| format!("compiled-types/src/{name}")));
  }
}
