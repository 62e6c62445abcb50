//! `null!` and `undefined!`, which are of the type `never`, and which the library takes for `null` and `undefined`.

use oxc_ast::{
  AstKind,
  ast::{Expression, Program},
};
use oxc_ast_visit::Visit;
use oxc_span::{GetSpan, Span};

/// The places of what has such a type: the variables, properties, parameters and functions next around.
pub(super) fn places(source: &Program<'_>) -> Vec<Span> {
  let mut search = Search::default();
  search.visit_program(source);
  search.found
}

#[derive(Default)]
struct Search {
  /// What may take its type from a value, from the outside in; `None` where it has one of its own.
  around: Vec<Option<Span>>,
  found: Vec<Span>,
}

impl<'a> Visit<'a> for Search {
  fn enter_node(&mut self, kind: AstKind<'a>) {
    if let Some(annotated) = annotated(&kind) {
      self.around.push((!annotated).then(|| kind.span()));
    }
    if let AstKind::TSNonNullExpression(asserted) = kind
      && is_nothing(&asserted.expression)
    {
      self.found.extend(self.around.last().copied().flatten());
    }
  }

  fn leave_node(&mut self, kind: AstKind<'a>) {
    if annotated(&kind).is_some() {
      self.around.pop();
    }
  }
}

/// Whether something has a type of its own, or else that of a value; `None` for what has neither.
fn annotated(kind: &AstKind<'_>) -> Option<bool> {
  Some(match kind {
    AstKind::VariableDeclarator(declarator) => declarator.type_annotation.is_some(),
    AstKind::PropertyDefinition(property) => property.type_annotation.is_some(),
    AstKind::FormalParameter(parameter) => parameter.type_annotation.is_some(),
    AstKind::Function(function) => function.return_type.is_some(),
    AstKind::ArrowFunctionExpression(arrow) => arrow.return_type.is_some(),
    AstKind::ObjectProperty(_) | AstKind::ExportDefaultDeclaration(_) => false,
    _ => return None,
  })
}

fn is_nothing(value: &Expression<'_>) -> bool {
  match value {
    Expression::NullLiteral(_) => true,
    Expression::Identifier(name) => name.name == "undefined",
    Expression::ParenthesizedExpression(inner) => is_nothing(&inner.expression),
    _ => false,
  }
}
