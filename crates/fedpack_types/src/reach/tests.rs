use std::collections::BTreeMap;

use super::{Project, Reached, Target, Unreachable, reach};
use crate::{Aliases, DeclareOptions, Undeclared, declare, paths};

/// Files of a project below `/p`, by their paths; `@/` is an alias of `/p/src/`.
struct Files(BTreeMap<&'static str, &'static str>);

impl Files {
  fn of(files: &[(&'static str, &'static str)]) -> Self {
    Self(files.iter().copied().collect())
  }

  fn read(&self, file: &str) -> Result<String, Vec<Undeclared>> {
    let text = self.0.get(file).copied().unwrap_or_default();
    if paths::is_declaration(file) || file.ends_with(".json") {
      return Ok(text.to_owned());
    }
    declare(file, text, DeclareOptions::default())
  }

  fn resolve(&self, from: &str, specifier: &str) -> Target {
    let aliases = Aliases { base_url: None, paths: [("@/*".into(), vec!["src/*".into()])].into(), base: "/p".into() };
    let mut candidates = aliases.candidates(specifier);
    if specifier.starts_with('.') {
      candidates.extend(paths::normalize(&format!("{}/{specifier}", paths::folder(from))));
    }
    if candidates.is_empty() {
      let packaged = format!("/p/node_modules/.pnpm/{specifier}@1.0.0/node_modules/{specifier}/index.d.ts");
      if self.0.contains_key(packaged.as_str()) {
        return Target::File(packaged);
      }
      return if specifier.starts_with("virtual:") { Target::Unknown } else { Target::Package };
    }
    for candidate in candidates {
      let stem = candidate.strip_suffix(".js").unwrap_or(&candidate);
      for end in ["", ".ts", ".tsx", ".d.ts", "/index.ts"] {
        let file = format!("{stem}{end}");
        if self.0.contains_key(file.as_str()) && !file.ends_with(".css") && !file.ends_with(".svg") {
          return Target::File(file);
        }
      }
    }
    Target::Unknown
  }

  fn reach(&self, exposes: &[&str]) -> Result<Reached, Unreachable> {
    self.reach_at_most(exposes, 100)
  }

  fn reach_at_most(&self, exposes: &[&str], max_files: usize) -> Result<Reached, Unreachable> {
    let exposes: Vec<String> = exposes.iter().map(|file| (*file).to_owned()).collect();
    let ambient: Vec<String> =
      self.0.keys().filter(|file| file.ends_with("env.d.ts")).map(ToString::to_string).collect();
    let (read, resolve) = (|file: &str| self.read(file), |from: &str, name: &str| self.resolve(from, name));
    reach(
      &exposes,
      &Project { root: "/p", folder: "compiled", read: &read, resolve: &resolve, ambient: &ambient, max_files },
    )
  }
}

fn places(reached: &Reached) -> Vec<&str> {
  reached.files.keys().map(String::as_str).collect()
}

#[test]
fn takes_along_what_declarations_name() {
  let files = Files::of(&[
    (
      "/p/src/Button.tsx",
      "import type { Theme } from '@/theme'; import { help } from './help'; import { used } from './used'; help(); export const Button = (theme: Theme): typeof used => used;",
    ),
    ("/p/src/theme/index.ts", "export * from './colors'; export type Theme = import('react').CSSProperties;"),
    ("/p/src/theme/colors.ts", "export type Color = string;"),
    ("/p/src/help.ts", "export function help() { return Math.random(); }"),
    ("/p/src/used.ts", "export const used: number = 1;"),
    ("/p/src/other.ts", "export {};"),
  ]);
  let reached = files.reach(&["/p/src/Button.tsx"]).unwrap();
  // Of what code alone uses, no declaration is made: `help` has none.
  assert_eq!(
    places(&reached),
    [
      "compiled/src/Button.d.ts",
      "compiled/src/theme/colors.d.ts",
      "compiled/src/theme/index.d.ts",
      "compiled/src/used.d.ts"
    ]
  );
  let button = &reached.files["compiled/src/Button.d.ts"];
  assert!(button.contains("from \"./theme/index.js\"") && button.contains("from \"./used.js\""), "{button}");
  assert!(reached.files["compiled/src/theme/index.d.ts"].contains("import(\"react\")"));
  assert_eq!(reached.packages.iter().collect::<Vec<_>>(), ["react"]);
  assert!(reached.unresolved.is_empty());
}

#[test]
fn tells_what_each_expose_needs() {
  let files = Files::of(&[
    ("/p/a.ts", "export * from './shared'; export default 1 as number;"),
    ("/p/b.ts", "export type B = 1;"),
    ("/p/shared.ts", "export type { B } from './b';"),
  ]);
  let reached = files.reach(&["/p/a.ts", "/p/b.ts", "/p/a.ts"]).unwrap();
  let needed: Vec<Vec<&str>> =
    reached.exposes.iter().map(|expose| expose.files.iter().map(String::as_str).collect()).collect();
  let all = vec!["compiled/a.d.ts", "compiled/b.d.ts", "compiled/shared.d.ts"];
  assert_eq!(needed, [all.clone(), vec!["compiled/b.d.ts"], all]);
  assert_eq!(reached.exposes.iter().map(|expose| expose.exports.default).collect::<Vec<_>>(), [true, false, true]);
}

#[test]
fn circles_end() {
  let files = Files::of(&[
    ("/p/a.ts", "import type { B } from './b'; export interface A { b: B }"),
    ("/p/b.ts", "import type { A } from './a'; export interface B { a: A; self: import('./b').B }"),
  ]);
  let reached = files.reach(&["/p/a.ts"]).unwrap();
  assert_eq!(places(&reached), ["compiled/a.d.ts", "compiled/b.d.ts"]);
  assert_eq!(reached.exposes[0].files.len(), 2);
}

#[test]
fn declarations_json_and_styles_travel() {
  let files = Files::of(&[
    (
      "/p/a.ts",
      "import data from './data.json'; import styles from './a.module.css'; import type { L } from './legacy'; import './global.css'; export { data, styles }; export type A = L;",
    ),
    ("/p/data.json", "{ \"a\": 1 }"),
    ("/p/a.module.css.d.ts", "declare const styles: { a: string };\nexport default styles;\n"),
    ("/p/legacy.d.ts", "/// <reference path=\"types/more.d.ts\" />\nexport type L = More;\n"),
    ("/p/types/more.d.ts", "type More = string;\n"),
    ("/p/global.css", ""),
  ]);
  let reached = files.reach(&["/p/a.ts"]).unwrap();
  assert_eq!(
    places(&reached),
    [
      "compiled/a.d.ts",
      "compiled/a.module.css.d.ts",
      "compiled/data.json",
      "compiled/legacy.d.ts",
      "compiled/types/more.d.ts"
    ]
  );
  let text = &reached.files["compiled/a.d.ts"];
  assert!(
    text.contains("\"./data.json\"") && text.contains("\"./a.module.css.js\"") && !text.contains("global.css"),
    "{text}"
  );
  assert_eq!(
    reached.files["compiled/legacy.d.ts"],
    "/// <reference path=\"./types/more.d.ts\" />\nexport type L = More;\n"
  );
  assert_eq!(reached.files["compiled/data.json"], "{ \"a\": 1 }");
}

#[test]
fn scripts_that_declare_modules_travel() {
  let files = Files::of(&[
    (
      "/p/src/a.ts",
      "import logo from './logo.svg'; import { c } from 'virtual:config'; import gone from './gone.png'; export { logo, c, gone };",
    ),
    ("/p/src/logo.svg", ""),
    ("/p/src/b.ts", "export {};"),
    (
      "/p/env.d.ts",
      "/// <reference types=\"node\" />\ndeclare module '*.svg' { const url: string; export default url; }\ndeclare module 'virtual:config' { export const c: import('./src/b').B; }\n",
    ),
    ("/p/other.env.d.ts", "declare module '*.gif';"),
  ]);
  let reached = files.reach(&["/p/src/a.ts"]).unwrap();
  assert_eq!(places(&reached), ["compiled/env.d.ts", "compiled/src/a.d.ts", "compiled/src/b.d.ts"]);
  let text = &reached.files["compiled/src/a.d.ts"];
  assert!(text.starts_with("/// <reference path=\"../env.d.ts\" />\n") && text.contains("\"./logo.svg\""), "{text}");
  let unresolved: Vec<_> = reached.unresolved.iter().map(|one| (one.file.as_str(), one.specifier.as_str())).collect();
  assert_eq!(unresolved, [("/p/src/a.ts", "./gone.png")]);
  assert_eq!(reached.packages.iter().collect::<Vec<_>>(), ["node"]);
}

#[test]
fn what_lies_beside_the_project_has_a_place() {
  let files = Files::of(&[
    ("/p/a.mts", "export type { B } from '../lib/src/b.js';"),
    ("/lib/src/b.ts", "export type { A as B } from '../../p/a';"),
  ]);
  let reached = files.reach(&["/p/a.mts"]).unwrap();
  assert_eq!(places(&reached), ["compiled/_up/lib/src/b.d.ts", "compiled/a.d.mts"]);
  assert!(reached.files["compiled/a.d.mts"].contains("\"./_up/lib/src/b.js\""));
}

#[test]
fn says_which_files_have_no_declaration() {
  let files = Files::of(&[
    ("/p/a.ts", "export * from './c'; export * from './b';"),
    ("/p/b.ts", "export const b = Math.random();"),
    ("/p/c.ts", "export function c() { return b(); }"),
  ]);
  match files.reach(&["/p/a.ts"]) {
    Err(Unreachable::Undeclared(found)) => {
      assert_eq!(
        found.iter().map(|(file, errors)| (file.as_str(), errors.len())).collect::<Vec<_>>(),
        [("/p/b.ts", 1), ("/p/c.ts", 1)]
      );
    }
    other => panic!("{other:?}"),
  }
}

#[test]
fn takes_no_more_than_it_may() {
  let files =
    Files::of(&[("/p/a.ts", "export * from './b';"), ("/p/b.ts", "export * from './c';"), ("/p/c.ts", "export {};")]);
  assert_eq!(files.reach_at_most(&["/p/a.ts"], 2), Err(Unreachable::TooMany { limit: 2 }));
  assert!(files.reach_at_most(&["/p/a.ts"], 3).is_ok());
  assert_eq!(Files::of(&[]).reach(&["a.d.ts"]), Err(Unreachable::Elsewhere("a.d.ts".to_owned())));
}

#[test]
fn declarations_of_packages_travel_where_they_are_files() {
  let files = Files::of(&[
    ("/p/a.ts", "import type { L } from 'lib'; import type { R } from 'react'; export type A = L | R;"),
    ("/p/node_modules/.pnpm/lib@1.0.0/node_modules/lib/index.d.ts", "export { L } from './l.js';\n"),
    ("/p/node_modules/.pnpm/lib@1.0.0/node_modules/lib/l.d.ts", "export type L = string;\n"),
  ]);
  let reached = files.reach(&["/p/a.ts"]).unwrap();
  let text = &reached.files["compiled/a.d.ts"];
  assert!(
    text.contains("\"./node_modules/.pnpm/lib@1.0.0/node_modules/lib/index.js\"") && text.contains("\"react\""),
    "{text}"
  );
  assert_eq!(reached.files.len(), 3);
  assert_eq!(reached.packages.iter().collect::<Vec<_>>(), ["react"]);
  // And they come out where they are unpacked.
  let found = crate::unpack(&crate::archive(&reached.files).unwrap(), &crate::UnpackLimits::default()).unwrap();
  assert_eq!((found.files.len(), found.skipped.len()), (3, 0));
}
