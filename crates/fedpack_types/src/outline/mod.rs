//! What a declaration says of other files, and which kind of module it is.

mod model;
mod references;
mod visitor;

use oxc_ast_visit::Visit;

pub use self::model::{Exports, Outline, Specifier, SpecifierKind};
use self::visitor::Outliner;
use crate::syntax::parsed;

/// Reads a declaration. Of what isn't TypeScript there is nothing to say, and a text with syntax errors says what is left of it.
pub fn outline(path: &str, text: &str) -> Outline {
  let read = parsed(path, text, |_, parsed| {
    let mut outliner = Outliner::default();
    outliner.visit_program(&parsed.program);
    let mut outline = outliner.outline();
    outline.specifiers.extend(references::of(&parsed.program));
    outline.specifiers.sort_by_key(|specifier| specifier.place.start);
    outline
  });
  read.unwrap_or_default()
}

#[cfg(test)]
mod tests {
  use super::{Exports, SpecifierKind, outline};

  #[test]
  fn finds_every_way_to_ask() {
    let text = r#"
/// <reference path="./global.d.ts" />
/// <reference types='node' />
import a, { b } from "./a";
import type { c } from './c';
import './effect';
export * from "./d";
export { e } from "./e";
export * as f from "./f";
import g = require("./g");
export declare const h: import("./h").H<typeof import("./i")>;
declare module "./j" { interface J {} }
declare namespace K { type L = import('./l').L; }
// import "./comment";
export declare const m: "import './text'";
"#;
    let found = outline("a.d.ts", text);
    let texts: Vec<_> = found.specifiers.iter().map(|one| one.text.as_str()).collect();
    let expected =
      ["./global.d.ts", "node", "./a", "./c", "./effect", "./d", "./e", "./f", "./g", "./h", "./i", "./j", "./l"];
    assert_eq!(texts, expected);
    for one in &found.specifiers {
      let quoted = text.get(one.place.clone()).unwrap();
      assert_eq!(quoted.trim_matches(['"', '\'']), one.text);
      assert_eq!(quoted.len(), one.text.len() + 2);
    }
    let kinds: Vec<_> = found.specifiers.iter().map(|one| &one.kind).collect();
    assert!(matches!(kinds[0], SpecifierKind::ReferencePath) && matches!(kinds[1], SpecifierKind::ReferenceTypes));
    assert!(
      matches!(kinds[4], SpecifierKind::SideEffect(place) if text.get(place.clone()) == Some("import './effect';"))
    );
    assert!(matches!(kinds[8], SpecifierKind::Require) && matches!(kinds[11], SpecifierKind::Augmentation));
  }

  #[test]
  fn knows_kinds_of_modules() {
    let exports = |text: &str| {
      let Exports { module, default, assignment } = outline("a.d.ts", text).exports;
      (module, default, assignment)
    };
    for (text, expected) in [
      ("declare const a: number;", (false, false, false)),
      ("export {};", (true, false, false)),
      ("import './a';", (true, false, false)),
      ("export declare const a: number;", (true, false, false)),
      ("export default function a(): void;", (true, true, false)),
      ("declare const a: number; export { a as default };", (true, true, false)),
      ("export { default } from './a';", (true, true, false)),
      ("export { default as a } from './a';", (true, false, false)),
      ("export * from './a';", (true, false, false)),
      ("export * as default from './a';", (true, true, false)),
      ("declare const a: number; export = a;", (true, false, true)),
      ("import a = require('a'); declare const b: number;", (true, false, false)),
      ("export as namespace A; export {};", (true, false, false)),
    ] {
      assert_eq!(exports(text), expected, "{text}");
    }
  }

  #[test]
  fn tells_ambient_modules_from_augmentations() {
    let script = outline("a.d.ts", "declare module '*.svg' { export { a } from './a'; }\ndeclare module 'b';");
    assert_eq!(script.ambient, ["*.svg", "b"]);
    assert!(!script.exports.module);
    assert_eq!(script.specifiers.len(), 1);
    let module = outline("a.d.ts", "export {}; declare module '*.svg' { }");
    assert!(module.ambient.is_empty());
    assert_eq!(module.specifiers.len(), 1);
  }

  #[test]
  fn has_nothing_to_say_of_other_files() {
    assert_eq!(outline("a.json", "{}"), outline("a.css", "a {}"));
  }
}
