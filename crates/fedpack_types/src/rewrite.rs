//! A declaration with other specifiers.

use std::ops::Range;

use crate::{Specifier, SpecifierKind};

/// What becomes of a specifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rewritten {
  /// It is fine.
  Kept,
  /// It is this one.
  To(String),
  /// It goes, with its statement. Only what names nothing can go: `import 'a'`, and references.
  Gone,
}

/// The text of a declaration with each of its specifiers rewritten: an alias or a path from `baseUrl`, which a host doesn't have, becomes
/// relative. `specifiers` are those of this text, in its order.
pub fn rewrite(text: &str, specifiers: &[Specifier], mut to: impl FnMut(&Specifier) -> Rewritten) -> String {
  let mut out = String::with_capacity(text.len());
  let mut done = 0;
  for specifier in specifiers {
    let (place, replacement) = match to(specifier) {
      Rewritten::Kept => continue,
      Rewritten::To(name) => match quoted(&name, &specifier.kind) {
        Some(quoted) => (specifier.place.clone(), quoted),
        None => continue,
      },
      Rewritten::Gone => match statement(text, specifier) {
        Some(place) => (place, String::new()),
        None => continue,
      },
    };
    if let Some(before) = text.get(done..place.start) {
      out.push_str(before);
      out.push_str(&replacement);
      done = place.end;
    }
  }
  out.push_str(text.get(done..).unwrap_or_default());
  out
}

/// References have no escapes, and no way to name a file with a quote in it.
fn quoted(name: &str, kind: &SpecifierKind) -> Option<String> {
  match kind {
    SpecifierKind::ReferencePath | SpecifierKind::ReferenceTypes => {
      (!name.contains(['"', '\n'])).then(|| format!("\"{name}\""))
    }
    _ => serde_json::to_string(name).ok(),
  }
}

/// The whole statement, with the end of its line.
fn statement(text: &str, specifier: &Specifier) -> Option<Range<usize>> {
  let place = match &specifier.kind {
    SpecifierKind::SideEffect(statement) => statement.clone(),
    SpecifierKind::ReferencePath | SpecifierKind::ReferenceTypes => {
      let start = text.get(..specifier.place.start)?.rfind('\n').map_or(0, |end| end + 1);
      start..text.get(specifier.place.end..)?.find('\n').map_or(text.len(), |end| specifier.place.end + end)
    }
    _ => return None,
  };
  let end = if text.get(place.end..)?.starts_with('\n') { place.end + 1 } else { place.end };
  Some(place.start..end)
}

#[cfg(test)]
mod tests {
  use super::{Rewritten, rewrite};
  use crate::outline;

  fn rewritten(text: &str) -> String {
    rewrite(text, &outline("a.d.ts", text).specifiers, |specifier| match specifier.text.as_str() {
      "gone" => Rewritten::Gone,
      name => name.strip_prefix("@/").map_or(Rewritten::Kept, |rest| Rewritten::To(format!("../{rest}.js"))),
    })
  }

  #[test]
  fn changes_specifiers_alone() {
    let text = "/// <reference path='@/g' />\nimport { A } from '@/a'; // '@/a'\nexport declare const b: import(\"@/b\").B & '@/c';\nexport * from \"./d\";\n";
    let expected = "/// <reference path=\"../g.js\" />\nimport { A } from \"../a.js\"; // '@/a'\nexport declare const b: import(\"../b.js\").B & '@/c';\nexport * from \"./d\";\n";
    assert_eq!(rewritten(text), expected);
  }

  #[test]
  fn takes_out_what_names_nothing() {
    let text = "/// <reference types=\"gone\" />\nimport 'gone';\nimport { a } from 'gone';\nexport { a };";
    assert_eq!(rewritten(text), "import { a } from 'gone';\nexport { a };");
    assert_eq!(rewritten("export {}; import 'gone'"), "export {}; ");
  }

  #[test]
  fn quotes_what_needs_it() {
    assert_eq!(rewritten("export * from '@/a\\'\"b';"), "export * from \"../a'\\\"b.js\";");
    assert_eq!(rewritten("export * from '@/größe';"), "export * from \"../größe.js\";");
  }
}
