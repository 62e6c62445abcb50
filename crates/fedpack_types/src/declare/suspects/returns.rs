//! Functions that leave their type to what they return.

use oxc_ast::ast::{ArrowFunctionBody, ArrowFunctionExpression, Expression, FunctionBody, ReturnStatement, Statement};
use oxc_ast_visit::Visit;

/// Whether the type of a function hangs on more than one `return` at its end: the library takes the first, and forgets that a function
/// may end without it.
pub(super) fn unclear(body: Option<&FunctionBody<'_>>) -> bool {
  let Some(body) = body else { return false };
  let mut all = Returns::default();
  all.visit_function_body(body);
  match all.count {
    0 => false,
    1 => !matches!(body.statements.last(), Some(Statement::ReturnStatement(_))) || all.functions,
    _ => true,
  }
}

/// The same of an arrow function, which may be an expression alone.
pub(super) fn unclear_of_arrow(body: &ArrowFunctionBody<'_>) -> bool {
  match body {
    ArrowFunctionBody::FunctionBody(body) => unclear(Some(body)),
    _ => false,
  }
}

#[derive(Default)]
struct Returns {
  count: usize,
  /// Whether a function is returned, whose type may be taken for `unknown`.
  functions: bool,
}

impl<'a> Visit<'a> for Returns {
  fn visit_return_statement(&mut self, statement: &ReturnStatement<'a>) {
    self.count += 1;
    self.functions |= statement.argument.as_ref().is_some_and(Expression::is_function);
  }

  // What functions inside of this one return, it doesn't.
  fn visit_arrow_function_expression(&mut self, _: &ArrowFunctionExpression<'a>) {}
  fn visit_class_body(&mut self, _: &oxc_ast::ast::ClassBody<'a>) {}
  fn visit_expression(&mut self, _: &Expression<'a>) {}
  fn visit_declaration(&mut self, _: &oxc_ast::ast::Declaration<'a>) {}
}
