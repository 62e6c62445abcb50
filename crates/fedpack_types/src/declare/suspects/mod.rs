//! What the library gets wrong without saying so, each found beside TypeScript's own output.
//!
//! It counts only where it is emitted: a source is full of functions whose types nobody sees. So suspects are kept by their place in
//! the source, which the nodes of a declaration still have.

mod enums;
mod expando;
mod literals;
mod nothing;
mod objects;
mod returns;

use oxc_ast::{
  AstKind,
  ast::{Declaration, Program, Statement, TSModuleBlock},
};
use oxc_ast_visit::Visit;
use oxc_span::{GetSpan, Span};
use rustc_hash::FxHashMap;

use super::attributes::have_resolution_mode;

const INFERRED_RETURN: &str = "the type that this function returns is inferred";

/// What in a source must not be in its declaration, and why.
#[derive(Default)]
pub(super) struct Suspects {
  by_place: FxHashMap<Span, &'static str>,
  found: Vec<(Span, &'static str)>,
}

impl Suspects {
  /// Collects those of a source.
  pub(super) fn of(source: &Program<'_>) -> Self {
    let mut all = Collected(Self::default());
    all.visit_program(source);
    for place in expando::functions(source) {
      all.add(place, "properties are assigned to this function");
    }
    for place in nothing::places(source) {
      all.add(place, "the type of this value is `never`");
    }
    let Collected(mut suspects) = all;
    suspects.found.extend(
      literals::unclear_default(source).map(|place| (place, "this default export has a type that is inferred")),
    );
    suspects
  }

  /// Those which stand in the declaration, in the order of the source.
  pub(super) fn emitted(mut self, declaration: &Program<'_>) -> Vec<(Span, &'static str)> {
    self.visit_program(declaration);
    self.found.sort_by_key(|(place, _)| place.start);
    self.found.dedup();
    self.found
  }
}

impl<'a> Visit<'a> for Suspects {
  fn enter_node(&mut self, kind: AstKind<'a>) {
    let place = kind.span();
    if let Some(why) = self.by_place.get(&place) {
      self.found.push((place, why));
    }
    if matches!(kind, AstKind::UnaryExpression(unary) if unary.operator.as_str() == "+") {
      self.found.push((place, "a type can't have this sign"));
    }
  }
}

struct Collected(Suspects);

impl Collected {
  fn add(&mut self, place: Span, why: &'static str) {
    self.0.by_place.insert(place, why);
  }
}

impl<'a> Visit<'a> for Collected {
  fn enter_node(&mut self, kind: AstKind<'a>) {
    match kind {
      AstKind::Function(function) if function.return_type.is_none() && returns::unclear(function.body.as_deref()) => {
        self.add(function.span, INFERRED_RETURN);
      }
      AstKind::ArrowFunctionExpression(arrow)
        if arrow.return_type.is_none() && returns::unclear_of_arrow(&arrow.body) =>
      {
        self.add(arrow.span, INFERRED_RETURN);
      }
      AstKind::TSEnumDeclaration(declaration) if enums::unclear(declaration) => {
        self.add(declaration.span, "this enum has members whose values are computed");
      }
      AstKind::AccessorProperty(accessor) if accessor.type_annotation.is_none() => {
        self.add(accessor.span, "the type of this accessor is inferred");
      }
      AstKind::ObjectExpression(object) => {
        for place in objects::accessors(object) {
          self.add(place, "this property is more than a type");
        }
        for place in objects::unclear_methods(object) {
          self.add(place, INFERRED_RETURN);
        }
      }
      AstKind::VariableDeclaration(declaration) => {
        for place in literals::wrapped(declaration) {
          self.add(place, "the type of this constant is inferred");
        }
      }
      AstKind::ExportDeclaration(export) if is_declared_variable(&export.declaration) => {
        // In a namespace, it loses its `export`.
        for place in [export.span, export.declaration.span()] {
          self.add(place, "the types of this declaration are not looked at");
        }
      }
      AstKind::ExportFromDeclaration(export) if export.with_clause.as_deref().is_some_and(have_resolution_mode) => {
        self.add(export.span, "the attributes of this export are lost");
      }
      AstKind::ExportAllDeclaration(export) if export.with_clause.as_deref().is_some_and(have_resolution_mode) => {
        self.add(export.span, "the attributes of this export are lost");
      }
      AstKind::TSModuleBlock(block) => {
        for place in exported_aliases(block) {
          self.add(place, "a namespace exports this alias");
        }
      }
      _ => {}
    }
  }
}

/// `export declare const a: A` is taken over as it is, and `A` is missing where nobody else needs it.
fn is_declared_variable(declaration: &Declaration<'_>) -> bool {
  matches!(declaration, Declaration::VariableDeclaration(variables) if variables.declare)
}

/// The library leaves their `export` out, and without it they are of the namespace alone.
fn exported_aliases(block: &TSModuleBlock<'_>) -> Vec<Span> {
  block
    .body
    .iter()
    .filter_map(|statement| match statement {
      Statement::ExportDeclaration(export) => match &export.declaration {
        Declaration::TSImportEqualsDeclaration(alias) => Some(alias.span),
        _ => None,
      },
      _ => None,
    })
    .collect()
}

#[cfg(test)]
mod tests {
  use crate::{DeclareOptions, declare};

  fn refused(text: &str) -> bool {
    declare("a.ts", text, DeclareOptions::default()).is_err()
  }

  #[test]
  fn refuses_what_would_be_wrong() {
    for text in [
      "export function f(a: number) { if (a) return 1; }",
      "export function f(a: number) { if (a) return; return 1; }",
      "export const f = (a: number) => { if (a) return 1; };",
      "export const o = { f(a: number) { if (a) return 1; } };",
      "export const o = { get f() { if (a) return 1; }, set f(b) {} }; declare const a: number;",
      "export class A { f(a: number) { if (a) return 1; } }",
      "export function f() { return () => 1; }",
      "export enum E { A = 'a', B = `${A}b` }",
      "import { x } from './x'; export enum E { A = x }",
      "export declare enum E { A = 1, B }",
      "function f(): void {} f.a = 1; export { f };",
      "const f = (): void => {}; f['a'] = 1; export { f };",
      "export class A { accessor a = 1; }",
      "export const o = { get a(): number { return 1; } };",
      "export const o = { set a(b: string | number) {}, get a(): string { return ''; } };",
      "export const a = (1);",
      "export const a = +1;",
      "export default `x`;",
      "export const t = [+1] as const;",
      "export class A { readonly a = +1; }",
      "export const a = null!;",
      "export const o = { a: undefined! };",
      "export const f = () => null!;",
      "export function f() { return null!; }",
      "export function f(a = null!): void {}",
      "export class A { a = null!; }",
      "export default null!;",
      "import type { A } from './a'; export declare const a: A;",
      "type A = 1; export namespace N { export declare const a: A; }",
      "export type { A } from './a' with { 'resolution-mode': 'require' };",
      "export namespace N { export import D = globalThis.Date; }",
    ] {
      assert!(refused(text), "{text}");
    }
  }

  #[test]
  fn takes_no_offence_at_what_nobody_sees() {
    for text in [
      "function f(a: number) { if (a) return 1; } export const a: number = f(1) ?? 0;",
      "export function f(): number { const g = (a: number) => { if (a) return 1; }; return g(1) ?? 0; }",
      "enum E { A = Math.random() } export const a: number = E.A;",
      "function f(): void {} f.a = 1; export const a: number = 1;",
      "export const f: { (): void; a?: number } = () => {}; f.a = 1;",
      "export function f() { return 1; }",
      "export const a: number = null!; export class A { a: number = null!; b(c: number = null!): number { return null!; } }",
      "export const f: (a: number) => number = (a) => { const b = null!; return a + b; };",
      "export const f = () => 1;",
      "export const o = { get a(): number { return 1; }, set a(b: number) {} };",
      "export enum E { A = 1, B = A << 1, C = E.A | B, D = -1, F = (2), G = `x` }",
      "export declare const enum E { A, B }",
      "export const a = (b as string); declare const b: unknown;",
      "export namespace N { import D = globalThis.Date; export const d: D = new D(); }",
    ] {
      assert!(!refused(text), "{text}: {:?}", declare("a.ts", text, DeclareOptions::default()));
    }
  }
}
