//! Enums whose values are computed otherwise than TypeScript does.

use oxc_ast::ast::{Expression, TSEnumDeclaration};

/// Whether a member has a value that the library may get wrong.
pub(super) fn unclear(declaration: &TSEnumDeclaration<'_>) -> bool {
  let ambient = declaration.declare && !declaration.r#const;
  let mut names = Vec::with_capacity(declaration.body.members.len());
  for member in &declaration.body.members {
    let fine = match &member.initializer {
      Some(value) => is_clear(value, declaration.id.name.as_str(), &names),
      // Outside of code, such a member is computed; the library counts on.
      None => !ambient,
    };
    if !fine {
      return true;
    }
    names.push(member.id.static_name());
  }
  false
}

/// Whether a value is one of literals, operators, and earlier members of the same declaration.
fn is_clear<N: AsRef<str>>(value: &Expression<'_>, name: &str, earlier: &[N]) -> bool {
  let is_earlier = |wanted: &str| earlier.iter().any(|known| known.as_ref() == wanted);
  match value {
    Expression::NumericLiteral(_) | Expression::StringLiteral(_) => true,
    Expression::TemplateLiteral(template) => template.expressions.is_empty(),
    Expression::ParenthesizedExpression(inner) => is_clear(&inner.expression, name, earlier),
    Expression::UnaryExpression(unary) => {
      matches!(unary.operator.as_str(), "-" | "+" | "~") && is_clear(&unary.argument, name, earlier)
    }
    Expression::BinaryExpression(binary) => {
      is_clear(&binary.left, name, earlier) && is_clear(&binary.right, name, earlier)
    }
    Expression::Identifier(identifier) => {
      is_earlier(identifier.name.as_str()) || matches!(identifier.name.as_str(), "NaN" | "Infinity")
    }
    other => other.as_member_expression().is_some_and(|member| {
      matches!(member.object(), Expression::Identifier(object) if object.name == name)
        && member.static_property_name().is_some_and(is_earlier)
    }),
  }
}
