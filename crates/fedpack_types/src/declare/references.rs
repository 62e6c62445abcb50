//! `/// <reference … preserve="true" />`, which TypeScript alone carries into declarations.

use oxc_ast::ast::Program;
use oxc_span::GetSpan;

/// The lines of such references.
pub(super) fn kept(source: &Program<'_>) -> String {
  let start = source.body.first().map_or(u32::MAX, |statement| statement.span().start);
  source
    .comments
    .iter()
    .filter(|comment| comment.is_line() && comment.span.end <= start)
    .map(|comment| comment.span.source_text(source.source_text))
    .filter(|text| is_kept(text))
    .flat_map(|text| [text, "\n"])
    .collect()
}

fn is_kept(text: &str) -> bool {
  text.strip_prefix("///").is_some_and(|rest| rest.trim_start().starts_with("<reference"))
    && ["preserve=\"true\"", "preserve='true'"].iter().any(|attribute| text.contains(attribute))
}

#[cfg(test)]
mod tests {
  use crate::{DeclareOptions, declare};

  #[test]
  fn keeps_what_asks_for_it() {
    let text =
      "/// <reference types=\"a\" preserve=\"true\" />\n/// <reference types=\"b\" />\nexport const a: number = 1;\n";
    let expected = "/// <reference types=\"a\" preserve=\"true\" />\nexport declare const a: number;\n";
    assert_eq!(declare("a.ts", text, DeclareOptions::default()).unwrap(), expected);
  }
}
