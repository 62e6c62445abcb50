//! Literals in parentheses, and as default exports.

use oxc_ast::ast::{ExportDefaultDeclarationKind, Expression, Program, Statement, VariableDeclaration};
use oxc_span::{GetSpan, Span};

/// `const a = (1)` is as literal as `1`, which the library takes for a `number`.
pub(super) fn wrapped(declaration: &VariableDeclaration<'_>) -> Vec<Span> {
  if !declaration.kind.is_const() {
    return Vec::new();
  }
  declaration
    .declarations
    .iter()
    .filter(|declarator| declarator.type_annotation.is_none())
    .filter(|declarator| declarator.init.as_ref().is_some_and(is_wrapped_literal))
    .map(|declarator| declarator.span)
    .collect()
}

fn is_wrapped_literal(value: &Expression<'_>) -> bool {
  matches!(value, Expression::ParenthesizedExpression(_)) && {
    let inner = value.get_inner_expression();
    inner.is_literal() || matches!(inner, Expression::TemplateLiteral(_) | Expression::UnaryExpression(_))
  }
}

/// A default export is always emitted, and not by its place.
pub(super) fn unclear_default(source: &Program<'_>) -> Option<Span> {
  source.body.iter().find_map(|statement| match statement {
    Statement::ExportDefaultDeclaration(export) => match &export.declaration {
      ExportDefaultDeclarationKind::TemplateLiteral(value) => Some(value.span),
      other => other.as_expression().filter(|value| is_wrapped_literal(value)).map(GetSpan::span),
    },
    _ => None,
  })
}
