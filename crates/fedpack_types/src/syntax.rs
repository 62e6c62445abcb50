//! The one place where texts are parsed.

use std::thread;

use oxc_allocator::Allocator;
use oxc_parser::{Parser, ParserReturn};
use oxc_span::SourceType;

use crate::tokens::tokens;

/// A longer text is nothing that somebody wrote. The limit is the same as where imports are located.
const MAX_BYTES: usize = 4 << 20;
/// How many brackets may be open. What is deeper takes the square of its depth to print, by its indentation alone.
const MAX_DEPTH: usize = 250;
/// What a level of nesting takes of the stack at most: 1.4 KiB were measured, of type arguments.
const BYTES_A_LEVEL: usize = 8 << 10;
/// As many levels have room on the stack of any thread.
const FEW_LEVELS: usize = 200;
/// As many have room in 1 GiB, of which a system gives no more than is used.
const MAX_LEVELS: usize = 128 << 10;

/// Why a text was not parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unparsed {
  /// It is none of TypeScript's files.
  Language,
  /// It is longer than files are.
  Long,
  /// It is nested deeper than there is room for.
  Deep,
}

impl Unparsed {
  /// What to tell a user.
  pub(crate) fn message(&self) -> &'static str {
    match self {
      Self::Language => "this is no TypeScript file",
      Self::Long => "this file is longer than 4 MiB",
      Self::Deep => "this file may be nested too deep",
    }
  }
}

/// Parses a file of TypeScript or JavaScript, and hands out what `read` makes of it. Syntax errors are in what `read` gets.
///
/// The parser and whoever walks its tree call themselves for each level of nesting, without a limit of their own. So a text that might be
/// deep gets a stack that is long enough for it.
pub(crate) fn parsed<T: Send>(
  path: &str,
  text: &str,
  read: impl for<'a> FnOnce(&'a Allocator, ParserReturn<'a>) -> T + Send,
) -> Result<T, Unparsed> {
  let source_type = SourceType::from_path(path).map_err(|_| Unparsed::Language)?;
  if text.len() > MAX_BYTES {
    return Err(Unparsed::Long);
  }
  let levels = most_levels(text);
  if levels > MAX_LEVELS || depth(text) > MAX_DEPTH {
    return Err(Unparsed::Deep);
  }
  let parse = || {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, source_type).parse();
    read(&allocator, parsed)
  };
  if levels <= FEW_LEVELS {
    return Ok(parse());
  }
  thread::scope(|scope| {
    let roomy = thread::Builder::new().stack_size((levels + FEW_LEVELS) * BYTES_A_LEVEL);
    roomy.spawn_scoped(scope, parse).ok().and_then(|running| running.join().ok()).ok_or(Unparsed::Deep)
  })
}

/// How many brackets are open at most. Those in strings and comments count too, which no file that somebody wrote gets near.
fn depth(text: &str) -> usize {
  let (mut open, mut most) = (0_usize, 0);
  for byte in text.bytes() {
    match byte {
      b'(' | b'[' | b'{' => {
        open += 1;
        most = most.max(open);
      }
      b')' | b']' | b'}' => open = open.saturating_sub(1),
      _ => {}
    }
  }
  most
}

/// More levels of nesting than a text can have: each begins with a token that is neither a name nor an end.
fn most_levels(text: &str) -> usize {
  let mut levels = 0;
  tokens(text, |token| levels += usize::from(may_nest(token)));
  levels
}

fn may_nest(token: &str) -> bool {
  match token.as_bytes() {
    [b')' | b']' | b'}' | b';'] | [b'"' | b'0'..=b'9', ..] => false,
    // Of a template, each hole has a tree of its own.
    [b'`', ..] => token.contains("${"),
    _ => {
      !token.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | '$')) || KEYWORDS.contains(&token)
    }
  }
}

/// After which a whole expression, type or statement may stand.
const KEYWORDS: [&str; 30] = [
  "abstract",
  "as",
  "asserts",
  "async",
  "await",
  "case",
  "class",
  "default",
  "delete",
  "do",
  "else",
  "export",
  "extends",
  "for",
  "function",
  "if",
  "import",
  "infer",
  "is",
  "keyof",
  "new",
  "readonly",
  "return",
  "satisfies",
  "switch",
  "throw",
  "typeof",
  "unique",
  "void",
  "yield",
];

#[cfg(test)]
mod tests {
  use super::{FEW_LEVELS, MAX_BYTES, MAX_LEVELS, Unparsed, most_levels, parsed};

  fn errors(path: &str, text: &str) -> Result<usize, Unparsed> {
    parsed(path, text, |_, parsed| parsed.diagnostics.len())
  }

  #[test]
  fn refuses_what_nobody_wrote() {
    assert_eq!(errors("a.vue", ""), Err(Unparsed::Language));
    assert_eq!(errors("a.ts", &"(".repeat(MAX_LEVELS + 1)), Err(Unparsed::Deep));
    assert_eq!(errors("a.ts", &" ".repeat(MAX_BYTES + 1)), Err(Unparsed::Long));
    assert_eq!(errors("a.d.mts", "export {};"), Ok(0));
    assert_eq!(errors("a.ts", &format!("export const a = [{}];", "1, b, 'c', ".repeat(100_000))), Ok(0));
  }

  /// A stack that is too short ends the process.
  #[test]
  fn has_room_for_what_is_deep() {
    let repeated = |[head, before, inner, after]: [&str; 4], times: usize| {
      [head, &before.repeat(times), inner, &after.repeat(times), ";"].concat()
    };
    let brackets = [
      ["let a = ", "(", "1", ")"],
      ["let a = ", "[{ a: b(", "1", ")}]"],
      ["let a = ", "() => { return ", "1", "}"],
      ["let a = ", "class { a() { return function () { return ", "1", "} } }"],
      ["let a = ", "`${", "1", "}`"],
      ["type A = ", "([{ a: ", "B", "}])"],
      ["type A = ", "`${", "B", "}`"],
      ["", "namespace A { {", "", "} }"],
    ];
    for parts in brackets {
      assert_eq!(errors("a.ts", &repeated(parts, 1000)), Err(Unparsed::Deep), "{parts:?}");
      everything(&repeated(parts, 60));
    }
    let operators = [
      ["let a = ", "!", "1", ""],
      ["let a = ", "- typeof new ", "b", ""],
      ["let a = ", "b => ", "1", ""],
      ["let a = ", "b = ", "1", ""],
      ["let a = ", "b ? c : ", "1", ""],
      ["let a = ", "b ? ", "1", " : c"],
      ["let a = ", "1 ** ", "1", ""],
      ["let a = ", "", "b", ".c"],
      ["let a = ", "", "b", " as c"],
      ["type A = ", "B<", "C", ">"],
      ["type A = ", "keyof ", "B", ""],
      ["type A = ", "() => ", "B", ""],
      ["type A = ", "B extends C ? D : ", "E", ""],
      ["type A = ", "B extends C ? ", "D", " : E"],
      ["type A = ", "B extends infer ", "C", " ? D : E"],
      ["type A = ", "", "B", "[]['c']"],
      ["type A = ", "", "B", ".C"],
      ["", "if (a) ", "b", ""],
      ["if (a);", "else if (a);", "", ""],
      ["", "for (;;) a: ", "b", ""],
      ["namespace ", "A.", "B {}", ""],
      ["", "@a ", "class B {}", ""],
    ];
    for parts in operators {
      let text = repeated(parts, 500);
      assert!(most_levels(&text) > FEW_LEVELS, "{parts:?}");
      everything(&text);
    }
  }

  /// All that is done with trees.
  fn everything(text: &str) {
    let _ = crate::declare("a.ts", text, crate::DeclareOptions::default());
    let _ = crate::declare("a.ts", &format!("export {text}"), crate::DeclareOptions::default());
    let _ = crate::outline("a.d.ts", text);
  }
}
