//! Functions that get properties by assignment.

use oxc_ast::ast::{
  AssignmentTarget, BindingPattern, Declaration, ExportDefaultDeclarationKind, Expression, Program, Statement,
};
use oxc_span::Span;
use rustc_hash::FxHashSet;

/// The places of functions to which properties are assigned at the top of a file: `f.property = …` is a part of the type of `f`, which
/// the library sees only where `f` is exported as it is declared.
pub(super) fn functions(source: &Program<'_>) -> Vec<Span> {
  let assigned: FxHashSet<&str> = source.body.iter().filter_map(assigned_to).collect();
  if assigned.is_empty() {
    return Vec::new();
  }
  let mut places = Vec::new();
  for statement in &source.body {
    for (name, place) in declared(statement) {
      if assigned.contains(name) {
        places.push(place);
      }
    }
  }
  places
}

fn assigned_to<'p>(statement: &'p Statement<'_>) -> Option<&'p str> {
  let Statement::ExpressionStatement(statement) = statement else { return None };
  let Expression::AssignmentExpression(assignment) = &statement.expression else { return None };
  let object = match &assignment.left {
    AssignmentTarget::StaticMemberExpression(member) => &member.object,
    AssignmentTarget::ComputedMemberExpression(member) => &member.object,
    _ => return None,
  };
  match object {
    Expression::Identifier(object) => Some(object.name.as_str()),
    _ => None,
  }
}

/// The functions that a statement declares.
fn declared<'p>(statement: &'p Statement<'_>) -> Vec<(&'p str, Span)> {
  match statement {
    Statement::ExportDeclaration(export) => in_declaration(&export.declaration),
    Statement::ExportDefaultDeclaration(export) => match &export.declaration {
      ExportDefaultDeclarationKind::FunctionDeclaration(function) => {
        function.id.iter().map(|id| (id.name.as_str(), function.span)).collect()
      }
      _ => Vec::new(),
    },
    _ => statement.as_declaration().map(in_declaration).unwrap_or_default(),
  }
}

fn in_declaration<'p>(declaration: &'p Declaration<'_>) -> Vec<(&'p str, Span)> {
  match declaration {
    Declaration::FunctionDeclaration(function) => {
      function.id.iter().map(|id| (id.name.as_str(), function.span)).collect()
    }
    // With a type of its own, the constant is no more than that type.
    Declaration::VariableDeclaration(variables) => variables
      .declarations
      .iter()
      .filter(|declarator| declarator.type_annotation.is_none())
      .filter(|declarator| declarator.init.as_ref().is_some_and(Expression::is_function))
      .filter_map(|declarator| match &declarator.id {
        BindingPattern::BindingIdentifier(id) => Some((id.name.as_str(), declarator.span)),
        _ => None,
      })
      .collect(),
    _ => Vec::new(),
  }
}
