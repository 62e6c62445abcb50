//! `/// <reference … />` at the top of a declaration.

use oxc_ast::ast::Program;
use oxc_span::GetSpan;

use super::model::{Specifier, SpecifierKind};

/// The references to files and packages. Those to TypeScript's own libraries every host has.
pub(super) fn of(program: &Program<'_>) -> Vec<Specifier> {
  let start = program.body.first().map_or(u32::MAX, |statement| statement.span().start);
  program
    .comments
    .iter()
    .filter(|comment| comment.is_line() && comment.span.end <= start)
    .filter_map(|comment| reference(comment.span.source_text(program.source_text), comment.span.start as usize))
    .collect()
}

fn reference(comment: &str, start: usize) -> Option<Specifier> {
  if !comment.strip_prefix("///")?.trim_start().starts_with("<reference") {
    return None;
  }
  [("path", SpecifierKind::ReferencePath), ("types", SpecifierKind::ReferenceTypes)]
    .into_iter()
    .find_map(|(name, kind)| attribute(comment, name).map(|value| (value, kind)))
    .map(|((at, text), kind)| Specifier { text: text.to_owned(), place: start + at..start + at + text.len() + 2, kind })
}

/// Where the quoted value of an attribute begins, and the value.
fn attribute<'t>(comment: &'t str, name: &str) -> Option<(usize, &'t str)> {
  let found = comment.match_indices(name).find(|(at, _)| {
    let before = comment.get(..*at).is_some_and(|head| head.ends_with(char::is_whitespace));
    before && comment.get(at + name.len()..).is_some_and(|rest| rest.trim_start().starts_with('='))
  })?;
  let equals = found.0 + comment.get(found.0..)?.find('=')?;
  let quoted = comment.get(equals + 1..)?;
  let spaces = quoted.len() - quoted.trim_start().len();
  let quote = quoted.trim_start().chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
  let value = quoted.trim_start().get(1..)?;
  Some((equals + 1 + spaces, value.get(..value.find(quote)?)?))
}

#[cfg(test)]
mod tests {
  use super::reference;

  #[test]
  fn reads_attributes() {
    for (comment, expected) in [
      ("/// <reference path=\"a\" />", Some((20, "a"))),
      ("///<reference  types = 'b' preserve=\"true\"/>", Some((23, "b"))),
      ("/// <reference lib=\"dom\" />", None),
      ("/// <reference no-default-lib=\"true\"/>", None),
      ("// <reference path=\"a\" />", None),
      ("/// <reference path=a />", None),
      ("/// <reference path=\"a />", None),
      ("/// <reference path", None),
    ] {
      let found = reference(comment, 0).map(|one| (one.place.start, one.text));
      assert_eq!(found, expected.map(|(at, text)| (at, text.to_owned())), "{comment}");
    }
  }
}
