//! Objects whose type is inferred.

use oxc_ast::ast::{Expression, ObjectExpression, ObjectPropertyKind, PropertyKind};
use oxc_span::{ContentEq, Span};

use super::returns;

/// They have the places of their properties in a declaration, not those of their functions.
pub(super) fn unclear_methods(object: &ObjectExpression<'_>) -> Vec<Span> {
  let unclear = |value: &Expression<'_>| match value {
    Expression::FunctionExpression(function) => {
      function.return_type.is_none() && returns::unclear(function.body.as_deref())
    }
    _ => false,
  };
  object
    .properties
    .iter()
    .filter_map(|property| match property {
      ObjectPropertyKind::ObjectProperty(property) if unclear(&property.value) => Some(property.span),
      _ => None,
    })
    .collect()
}

/// A getter alone is read-only, and one beside a setter of another type is of two types; the library makes a property of both.
pub(super) fn accessors(object: &ObjectExpression<'_>) -> Vec<Span> {
  let of_kind = |kind: PropertyKind| {
    object.properties.iter().filter_map(move |property| match property {
      ObjectPropertyKind::ObjectProperty(property) if property.kind == kind => Some(property),
      _ => None,
    })
  };
  let mut places = Vec::new();
  for getter in of_kind(PropertyKind::Get) {
    match of_kind(PropertyKind::Set).find(|setter| setter.key.content_eq(&getter.key)) {
      Some(setter) if have_one_type(&getter.value, &setter.value) => {}
      Some(setter) => places.extend([getter.span, setter.span]),
      None => places.push(getter.span),
    }
  }
  places
}

fn have_one_type(getter: &Expression<'_>, setter: &Expression<'_>) -> bool {
  let (Expression::FunctionExpression(getter), Expression::FunctionExpression(setter)) = (getter, setter) else {
    return false;
  };
  let taken = setter.params.items.first().and_then(|parameter| parameter.type_annotation.as_ref());
  match (&getter.return_type, taken) {
    (Some(got), Some(taken)) => got.content_eq(taken),
    _ => true,
  }
}
