//! Parsing a script of unknown dialect.

use std::ops::Range;

use swc_common::BytePos;
use swc_ecma_ast::Program;
use swc_ecma_parser::{EsSyntax, Parser, StringInput, Syntax, TsSyntax};

use super::blocks::extension;

/// The parser keeps 0 for what has no position.
pub(super) const FIRST: u32 = 1;

/// Parses a block of a file with the first dialect that takes it: that of the file's extension, then its neighbours. Positions
/// are those in `text`, plus [`FIRST`].
pub(super) fn parse(file: &str, text: &str, block: Range<usize>) -> Option<Program> {
  let (start, end) = (u32::try_from(block.start).ok()?, u32::try_from(block.end).ok()?);
  let script = text.get(block)?;
  dialects(extension(file)).into_iter().find_map(|syntax| {
    let input = StringInput::new(script, BytePos(start + FIRST), BytePos(end + FIRST));
    Parser::new(syntax, input, None).parse_program().ok()
  })
}

fn dialects(extension: &str) -> [Syntax; 3] {
  let typescript = |tsx| Syntax::Typescript(TsSyntax { tsx, decorators: true, ..TsSyntax::default() });
  let javascript = Syntax::Es(EsSyntax {
    jsx: true,
    decorators: true,
    export_default_from: true,
    import_attributes: true,
    auto_accessors: true,
    explicit_resource_management: true,
    allow_return_outside_function: true,
    ..EsSyntax::default()
  });
  match extension {
    "js" | "jsx" | "mjs" | "cjs" => [javascript, typescript(true), typescript(false)],
    "tsx" => [typescript(true), typescript(false), javascript],
    _ => [typescript(false), typescript(true), javascript],
  }
}
