//! Paths as texts, with `/`: relative ones, and what a declaration is called.

/// A path without `.` and `..`; `None` where it leads out of its start. An absolute path stays one.
pub(crate) fn normalize(path: &str) -> Option<String> {
  let mut parts: Vec<&str> = Vec::new();
  for part in path.split('/') {
    match part {
      "" | "." => {}
      ".." => {
        parts.pop()?;
      }
      part => parts.push(part),
    }
  }
  let joined = parts.join("/");
  Some(if path.starts_with('/') { format!("/{joined}") } else { joined })
}

/// The folder of a file; empty for one at the top.
pub(crate) fn folder(file: &str) -> &str {
  file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The way from a file to another, as an import has it: it begins with `./` or `../`. Both are normalized, and of the same start.
pub(crate) fn relative(from: &str, to: &str) -> String {
  let steps: Vec<&str> = folder(from).split('/').filter(|part| !part.is_empty()).collect();
  let target: Vec<&str> = to.split('/').filter(|part| !part.is_empty()).collect();
  let shared = steps.iter().zip(&target).take_while(|(a, b)| a == b).count().min(target.len().saturating_sub(1));
  let up = steps.len() - shared;
  let head = if up == 0 { "./".to_owned() } else { "../".repeat(up) };
  head + &target.get(shared..).unwrap_or_default().join("/")
}

/// Whether a file is a declaration already: `.d.ts`, `.d.mts`, `.d.cts`, or one of another kind of file (`.d.css.ts`).
pub(crate) fn is_declaration(file: &str) -> bool {
  let name = file.rsplit('/').next().unwrap_or(file);
  [".d.ts", ".d.mts", ".d.cts"].iter().any(|end| name.ends_with(end))
    || name.strip_suffix(".ts").and_then(|stem| stem.rsplit_once(".d.")).is_some_and(|(head, _)| !head.is_empty())
}

/// What the declaration of a file is called: of `a.tsx`, `a.d.ts`. Declarations and JSON are what they are; of anything else, say
/// `a.vue`, it is `a.vue.d.ts`.
pub fn declaration_of(file: &str) -> String {
  if is_declaration(file) || file.ends_with(".json") {
    return file.to_owned();
  }
  for (source, declaration) in [
    (".tsx", ".d.ts"),
    (".mts", ".d.mts"),
    (".cts", ".d.cts"),
    (".ts", ".d.ts"),
    (".jsx", ".d.ts"),
    (".mjs", ".d.mts"),
    (".cjs", ".d.cts"),
    (".js", ".d.ts"),
  ] {
    if let Some(stem) = file.strip_suffix(source) {
      return format!("{stem}{declaration}");
    }
  }
  format!("{file}.d.ts")
}

/// How an import names a declaration: with the extension of the code that it describes, which every `moduleResolution` takes.
pub(crate) fn imported(declaration: &str) -> String {
  for (end, code) in [(".d.ts", ".js"), (".d.mts", ".mjs"), (".d.cts", ".cjs")] {
    if let Some(stem) = declaration.strip_suffix(end) {
      return format!("{stem}{code}");
    }
  }
  match declaration.strip_suffix(".ts").and_then(|stem| stem.rsplit_once(".d.")) {
    Some((head, kind)) if is_declaration(declaration) => format!("{head}.{kind}"),
    _ => declaration.to_owned(),
  }
}

/// The package of a specifier that is no path: `@scope/name` of `@scope/name/file`.
pub(crate) fn package(specifier: &str) -> Option<&str> {
  if specifier.is_empty() || specifier.starts_with(['.', '/', '#']) || specifier.contains(':') {
    return None;
  }
  let names = if specifier.starts_with('@') { 2 } else { 1 };
  match specifier.match_indices('/').nth(names - 1) {
    Some((end, _)) => specifier.get(..end),
    None => Some(specifier),
  }
}

#[cfg(test)]
mod tests {
  use super::{declaration_of, imported, is_declaration, normalize, package, relative};

  #[test]
  fn normalizes() {
    for (path, expected) in [
      ("a/./b//c", Some("a/b/c")),
      ("/a/b/../c", Some("/a/c")),
      ("./a", Some("a")),
      ("a/../..", None),
      ("/..", None),
      ("", Some("")),
    ] {
      assert_eq!(normalize(path).as_deref(), expected, "{path}");
    }
  }

  #[test]
  fn leads_from_file_to_file() {
    for (from, to, expected) in [
      ("a.d.ts", "b.js", "./b.js"),
      ("ui/a.d.ts", "compiled/src/b.js", "../compiled/src/b.js"),
      ("/p/src/a/b.ts", "/p/src/a/c.ts", "./c.ts"),
      ("/p/src/a/b.ts", "/p/src/c.ts", "../c.ts"),
      ("/p/src/b.ts", "/p/src/a/c.ts", "./a/c.ts"),
      ("a/b/c.ts", "a/b", "../b"),
      ("a.ts", "a.js", "./a.js"),
    ] {
      assert_eq!(relative(from, to), expected, "{from} {to}");
    }
  }

  #[test]
  fn names_declarations() {
    for (file, declaration, import) in [
      ("a/b.ts", "a/b.d.ts", "a/b.js"),
      ("b.tsx", "b.d.ts", "b.js"),
      ("b.mts", "b.d.mts", "b.mjs"),
      ("b.cts", "b.d.cts", "b.cjs"),
      ("b.d.ts", "b.d.ts", "b.js"),
      ("b.d.mts", "b.d.mts", "b.mjs"),
      ("b.json", "b.json", "b.json"),
      ("b.module.css.d.ts", "b.module.css.d.ts", "b.module.css.js"),
      ("b.d.css.ts", "b.d.css.ts", "b.css"),
      ("b.vue", "b.vue.d.ts", "b.vue.js"),
      ("b.config.ts", "b.config.d.ts", "b.config.js"),
    ] {
      assert_eq!(declaration_of(file), declaration);
      assert_eq!(imported(declaration), import);
    }
    assert!(is_declaration("x/a.d.css.ts") && !is_declaration("x/.d.ts.tsx") && !is_declaration("x.d/a.ts"));
  }

  #[test]
  fn tells_packages_from_paths() {
    for (specifier, expected) in [
      ("react", Some("react")),
      ("react/jsx-runtime", Some("react")),
      ("@a/b", Some("@a/b")),
      ("@a/b/c/d", Some("@a/b")),
      ("./a", None),
      ("/a", None),
      ("#internal", None),
      ("node:fs", None),
      ("", None),
    ] {
      assert_eq!(package(specifier), expected, "{specifier}");
    }
  }
}
