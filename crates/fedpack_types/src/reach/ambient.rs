//! Modules that scripts of a project declare: `declare module '*.svg'`.

use crate::outline;

/// The modules that scripts declare.
#[derive(Default)]
pub(super) struct Ambient {
  /// Patterns, and the file that has each.
  declared: Vec<(String, String)>,
}

impl Ambient {
  /// Of scripts, by file and text.
  pub(super) fn of<'t>(scripts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
    let mut declared = Vec::new();
    for (file, text) in scripts {
      declared.extend(outline(file, text).ambient.into_iter().map(|pattern| (pattern, file.to_owned())));
    }
    Self { declared }
  }

  /// The file that declares a module: by its name, or else by the pattern with the longest text before its `*`.
  pub(super) fn file(&self, specifier: &str) -> Option<&str> {
    let weight = |pattern: &str| match pattern.split_once('*') {
      None => (pattern == specifier).then_some(usize::MAX),
      Some((head, tail)) => specifier.strip_prefix(head).is_some_and(|rest| rest.ends_with(tail)).then_some(head.len()),
    };
    let mut best: Option<(usize, &str)> = None;
    for (pattern, file) in &self.declared {
      if let Some(weight) = weight(pattern)
        && best.is_none_or(|(most, _)| weight > most)
      {
        best = Some((weight, file));
      }
    }
    best.map(|(_, file)| file)
  }
}

#[cfg(test)]
mod tests {
  use super::Ambient;

  #[test]
  fn finds_the_best_pattern() {
    let all = Ambient::of([
      ("/p/env.d.ts", "declare module '*.svg' {}\ndeclare module '*.css';\ndeclare module 'virtual:*' {}"),
      (
        "/p/more.d.ts",
        "declare module 'virtual:config' {}\ndeclare module 'virtual:conf*' {}\ndeclare module '*.svg' {}",
      ),
      ("/p/module.d.ts", "export {}; declare module '*.png' {}"),
    ]);
    for (specifier, expected) in [
      ("./logo.svg", Some("/p/env.d.ts")),
      ("a.css", Some("/p/env.d.ts")),
      ("virtual:a", Some("/p/env.d.ts")),
      ("virtual:config", Some("/p/more.d.ts")),
      ("virtual:conf2", Some("/p/more.d.ts")),
      ("./a.png", None),
      (".svg2", None),
    ] {
      assert_eq!(all.file(specifier), expected, "{specifier}");
    }
  }
}
