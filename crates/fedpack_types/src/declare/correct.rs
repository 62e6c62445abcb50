//! What the library emits a little otherwise than TypeScript, and can be put right without knowing types.

use oxc_allocator::{Allocator, ArenaBox, CloneIn};
use oxc_ast::ast::{
  BindingPattern, ClassBody, ClassElement, ExportAllDeclaration, ExportDefaultDeclarationKind, ExportFromDeclaration,
  Expression, ImportDeclaration, Program, Statement, TSAccessibility, VariableDeclaration, VariableDeclarator,
  WithClause,
};
use oxc_ast_visit::{Visit, VisitMut, walk_mut};
use oxc_span::Span;
use rustc_hash::{FxHashMap, FxHashSet};

use super::attributes::have_resolution_mode;

/// Puts a declaration right, with the source that it was made of.
pub(super) fn correct<'a>(allocator: &'a Allocator, source: &Program<'a>, declaration: &mut Program<'a>) {
  let mut booleans = Booleans { allocator, found: FxHashMap::default() };
  booleans.visit_program(source);
  let default = default_literal(allocator, source).zip(default_name(declaration));
  Correct { booleans: booleans.found, default }.visit_program(declaration);
}

struct Correct<'a> {
  /// `true` and `false` of constants, by the place of these.
  booleans: FxHashMap<Span, Expression<'a>>,
  /// The literal that a file exports as its default, and the name that the library gave it.
  default: Option<(Expression<'a>, String)>,
}

impl<'a> VisitMut<'a> for Correct<'a> {
  fn visit_variable_declarator(&mut self, declarator: &mut VariableDeclarator<'a>) {
    if let Some(value) = self.literal(declarator) {
      // As TypeScript writes it: `const on = true` still widens where it is copied, `const on: true` would not.
      declarator.type_annotation = None;
      declarator.init = Some(value);
    }
  }

  fn visit_class_body(&mut self, body: &mut ClassBody<'a>) {
    let mut private = FxHashSet::default();
    body.body.retain_mut(|element| {
      drop_override(element);
      // Each overload of a private method is a private property by now.
      private_name(element).is_none_or(|name| private.insert(name))
    });
    walk_mut::walk_class_body(self, body);
  }

  fn visit_import_declaration(&mut self, import: &mut ImportDeclaration<'a>) {
    drop_attributes(&mut import.with_clause);
  }

  fn visit_export_from_declaration(&mut self, export: &mut ExportFromDeclaration<'a>) {
    drop_attributes(&mut export.with_clause);
  }

  fn visit_export_all_declaration(&mut self, export: &mut ExportAllDeclaration<'a>) {
    drop_attributes(&mut export.with_clause);
  }
}

impl<'a> Correct<'a> {
  fn literal(&mut self, declarator: &VariableDeclarator<'a>) -> Option<Expression<'a>> {
    if let Some(value) = self.booleans.remove(&declarator.span) {
      return Some(value);
    }
    let named = matches!(
      (&declarator.id, &self.default),
      (BindingPattern::BindingIdentifier(id), Some((_, name))) if id.name == name.as_str()
    );
    if named { self.default.take().map(|(value, _)| value) } else { None }
  }
}

/// `type: 'json'` matters at run time alone, and not every module setting of a host takes it.
fn drop_attributes(clause: &mut Option<ArenaBox<'_, WithClause<'_>>>) {
  if !clause.as_deref().is_some_and(have_resolution_mode) {
    *clause = None;
  }
}

/// In a declaration the modifier is an error.
fn drop_override(element: &mut ClassElement<'_>) {
  match element {
    ClassElement::MethodDefinition(method) => method.r#override = false,
    ClassElement::PropertyDefinition(property) => property.r#override = false,
    ClassElement::AccessorProperty(accessor) => accessor.r#override = false,
    _ => {}
  }
}

fn private_name(element: &ClassElement<'_>) -> Option<(bool, String)> {
  match element {
    ClassElement::PropertyDefinition(property) if property.accessibility == Some(TSAccessibility::Private) => {
      property.key.static_name().map(|name| (property.r#static, name.into_owned()))
    }
    _ => None,
  }
}

struct Booleans<'a> {
  allocator: &'a Allocator,
  found: FxHashMap<Span, Expression<'a>>,
}

impl<'a> Visit<'a> for Booleans<'a> {
  fn visit_variable_declaration(&mut self, declaration: &VariableDeclaration<'a>) {
    if !declaration.kind.is_const() {
      return;
    }
    for declarator in declaration.declarations.iter().filter(|declarator| declarator.type_annotation.is_none()) {
      if let Some(value @ Expression::BooleanLiteral(_)) = &declarator.init {
        self.found.insert(declarator.span, value.clone_in(self.allocator));
      }
    }
  }
}

/// The literal that a file exports as its default.
fn default_literal<'a>(allocator: &'a Allocator, source: &Program<'a>) -> Option<Expression<'a>> {
  source.body.iter().find_map(|statement| match statement {
    Statement::ExportDefaultDeclaration(export) => {
      let value = export.declaration.as_expression()?;
      let negative = matches!(value, Expression::UnaryExpression(unary) if unary.operator.as_str() == "-");
      let literal = matches!(
        value,
        Expression::BooleanLiteral(_)
          | Expression::NumericLiteral(_)
          | Expression::StringLiteral(_)
          | Expression::BigIntLiteral(_)
      );
      (literal || negative).then(|| value.clone_in(allocator))
    }
    _ => None,
  })
}

/// What the library calls the default export.
fn default_name(declaration: &Program<'_>) -> Option<String> {
  declaration.body.iter().find_map(|statement| match statement {
    Statement::ExportDefaultDeclaration(export) => match &export.declaration {
      ExportDefaultDeclarationKind::Identifier(name) => Some(name.name.to_string()),
      _ => None,
    },
    _ => None,
  })
}

#[cfg(test)]
mod tests {
  use crate::{DeclareOptions, declare};

  #[test]
  fn says_what_typescript_says() {
    let table = [
      ("export const on = true;", "export declare const on = true;\n"),
      ("export namespace N { export const on = false; }", "export declare namespace N {\n    const on = false;\n}\n"),
      ("export let on = true;", "export declare let on: boolean;\n"),
      ("export default 42;", "declare const _default = 42;\nexport default _default;\n"),
      ("export default -1;", "declare const _default = -1;\nexport default _default;\n"),
      ("export default 'x';", "declare const _default = \"x\";\nexport default _default;\n"),
      (
        "export class A { override a: string = ''; override b(): void {} constructor(override readonly c: string) {} }",
        "export declare class A {\n    readonly c: string;\n    a: string;\n    b(): void;\n    constructor(c: string);\n}\n",
      ),
      (
        "export class A { private a(b: string): void; private a(b: number): void; private a(b: unknown): void {} private static a = 1; }",
        "export declare class A {\n    private a;\n    private static a;\n}\n",
      ),
      ("import a from './a.json' with { type: 'json' }; export { a };", "import a from \"./a.json\";\nexport { a };\n"),
      ("export * from './a' with { type: 'json' };", "export * from \"./a\";\n"),
    ];
    for (text, expected) in table {
      assert_eq!(declare("a.ts", text, DeclareOptions::default()).unwrap(), expected, "{text}");
    }
  }
}
