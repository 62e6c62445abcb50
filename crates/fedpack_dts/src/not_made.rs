//! What a user is told where there are no types.

use fedpack_bridge::ToolProblem;
use fedpack_diagnostics::{Diagnostic, event::TypesNotMade};
use serde::Deserialize;

/// What is wrong with the types of a container.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypeProblems {
  /// The container.
  pub container: String,
  /// What is wrong, each with its place. One may have several lines.
  pub problems: Vec<String>,
  /// Whether the build fails for it.
  pub fails: bool,
}

/// The text of the diagnostic.
pub fn types_not_made(input: TypeProblems) -> Result<String, ToolProblem> {
  let TypeProblems { container, problems, fails } = input;
  Ok(Diagnostic::from(TypesNotMade { container, problems, fails }).to_string())
}

#[cfg(test)]
mod tests {
  use super::{TypeProblems, types_not_made};

  #[test]
  fn lists_what_is_wrong_and_moves_no_cursor() {
    let problems = vec!["src/a.ts:1:2 TS1: one\n  two".to_owned(), "\u{1b}[31mred".to_owned()];
    let text = types_not_made(TypeProblems { container: "shop".to_owned(), problems, fails: false }).unwrap();
    let expected = "FED112 dts.generateTypes: the types of `shop` can't be made, so none are published\n  src/a.ts:1:2 TS1: one\n    two\n  ";
    assert!(text.starts_with(expected), "{text}");
    assert!(!text.contains('\u{1b}') && text.contains("dts: false"), "{text}");
  }
}
