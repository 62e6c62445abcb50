//! The declaration of one source, made of that source alone.

mod attributes;
mod correct;
mod marker;
mod references;
mod suspects;

use fedpack_diagnostics::Position;
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, IndentChar};
use oxc_diagnostics::{Diagnostics, OxcDiagnostic, Severity};
use oxc_isolated_declarations::{IsolatedDeclarations, IsolatedDeclarationsOptions};
use oxc_parser::ParserReturn;
use oxc_span::Span;

use self::{correct::correct, suspects::Suspects};
use crate::syntax::parsed;

/// What in a source keeps its declaration from being made of it alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undeclared {
  /// Where it stands; `None` where the whole file is meant.
  pub position: Option<Position>,
  /// Why, in the words of TypeScript where it has some.
  pub message: String,
}

/// How declarations are made.
#[derive(Debug, Clone, Copy, Default)]
pub struct DeclareOptions {
  /// `stripInternal` of tsconfig.json: leave out what is marked `@internal`.
  pub strip_internal: bool,
}

/// The text of the declaration of a source: TypeScript with or without JSX, `path` says which.
///
/// With any error there is no text, as it would be wrong and not only incomplete: of an export whose type has to be inferred, it would
/// say `unknown`.
pub fn declare(path: &str, text: &str, options: DeclareOptions) -> Result<String, Vec<Undeclared>> {
  let made = parsed(path, text, |allocator, parsed| of_parsed(allocator, text, parsed, options));
  made.unwrap_or_else(|refused| Err(vec![Undeclared { position: None, message: refused.message().to_owned() }]))
}

fn of_parsed<'a>(
  allocator: &'a Allocator,
  text: &str,
  parsed: ParserReturn<'a>,
  options: DeclareOptions,
) -> Result<String, Vec<Undeclared>> {
  let source_type = parsed.program.source_type;
  if !source_type.is_typescript() || source_type.is_typescript_definition() {
    return Err(vec![Undeclared { position: None, message: "this is no source of TypeScript".to_owned() }]);
  }
  refuse(text, &parsed.diagnostics)?;
  let options = IsolatedDeclarationsOptions { strip_internal: options.strip_internal };
  let mut declared = IsolatedDeclarations::new(allocator, options).build(&parsed.program);
  refuse(text, &declared.diagnostics)?;
  let wrong = Suspects::of(&parsed.program).emitted(&declared.program);
  if !wrong.is_empty() {
    let left = |(place, why): &(Span, &str)| at(text, place.start, format!("{why}, which is left to TypeScript"));
    return Err(wrong.iter().map(left).collect());
  }
  correct(allocator, &parsed.program, &mut declared.program);
  Ok(
    [
      references::kept(&parsed.program),
      Codegen::new().with_options(as_typescript_prints()).build(&declared.program).code,
      marker::missing(&declared.program).to_owned(),
    ]
    .concat(),
  )
}

/// TypeScript keeps comments of documentation alone.
fn as_typescript_prints() -> CodegenOptions {
  CodegenOptions {
    comments: CommentOptions { jsdoc: true, ..CommentOptions::disabled() },
    indent_char: IndentChar::Space,
    indent_width: 4,
    ..CodegenOptions::default()
  }
}

fn refuse(text: &str, diagnostics: &Diagnostics) -> Result<(), Vec<Undeclared>> {
  let errors: Vec<_> =
    diagnostics.iter().filter(|found| found.severity == Severity::Error).map(|error| undeclared(text, error)).collect();
  if errors.is_empty() { Ok(()) } else { Err(errors) }
}

fn undeclared(text: &str, error: &OxcDiagnostic) -> Undeclared {
  let message = error.message.clone().into_owned();
  match error.labels.first() {
    Some(label) => at(text, label.offset(), message),
    None => Undeclared { position: None, message },
  }
}

fn at(text: &str, offset: u32, message: String) -> Undeclared {
  Undeclared { position: Position::of(text, offset as usize), message }
}

#[cfg(test)]
mod tests {
  use super::{DeclareOptions, declare};

  fn declared(path: &str, text: &str) -> String {
    declare(path, text, DeclareOptions::default()).unwrap_or_else(|errors| panic!("{errors:?}"))
  }

  /// `line:column message` of each error.
  fn errors(path: &str, text: &str) -> Vec<String> {
    let place = |position: Option<fedpack_diagnostics::Position>| {
      position.map_or_else(|| "-".to_owned(), |at| format!("{}:{}", at.line, at.column))
    };
    declare(path, text, DeclareOptions::default()).map(|code| panic!("{code}")).unwrap_or_else(|errors| {
      errors.into_iter().map(|error| format!("{} {}", place(error.position), error.message)).collect()
    })
  }

  #[test]
  fn keeps_types_and_documentation() {
    let text = "// a note\n/** What it is. */\nexport const Button = (props: { label: string }): number => 1;\nconst hidden = 1;\n";
    let expected = "/** What it is. */\nexport declare const Button: (props: {\n    label: string;\n}) => number;\n";
    assert_eq!(declared("a.ts", text), expected);
  }

  #[test]
  fn reads_jsx_where_the_name_says_so() {
    let text = "export const A = (): number => { <div />; return 1; };";
    assert_eq!(declared("a.tsx", text), "export declare const A: () => number;\n");
    assert!(!errors("a.ts", text).is_empty());
  }

  #[test]
  fn any_error_means_no_text() {
    let text =
      "export const fine: string = '';\nexport function of() { return fine.length; }\n  export const x = of();\n";
    assert_eq!(
      errors("a.ts", text),
      [
        "2:17 TS9007: Function must have an explicit return type annotation with --isolatedDeclarations.",
        "3:16 TS9010: Variable must have an explicit type annotation with --isolatedDeclarations.",
      ]
    );
  }

  #[test]
  fn a_syntax_error_has_its_place() {
    let found = errors("a.ts", "\nexport const = 1;");
    assert!(found.first().is_some_and(|error| error.starts_with("2:14 ")), "{found:?}");
  }

  #[test]
  fn takes_sources_of_typescript_alone() {
    for path in ["a.d.ts", "a.js", "a.jsx", "a.css.d.ts"] {
      assert_eq!(errors(path, "export {};"), ["- this is no source of TypeScript"], "{path}");
    }
    assert_eq!(errors("a.vue", ""), ["- this is no TypeScript file"]);
  }

  #[test]
  fn leaves_out_what_is_internal() {
    let text = "/** @internal */\nexport const a: number = 1;\nexport const b: number = 2;\n";
    let options = DeclareOptions { strip_internal: true };
    assert_eq!(declare("a.ts", text, options).unwrap(), "export declare const b: number;\n");
  }
}
