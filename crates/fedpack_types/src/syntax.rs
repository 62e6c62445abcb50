//! The one place where texts are parsed.

use oxc_allocator::Allocator;
use oxc_parser::{Parser, ParserReturn};
use oxc_span::SourceType;

/// A longer text is nothing that somebody wrote. The limit is the same as where imports are located.
const MAX_BYTES: usize = 4 << 20;
/// The parser calls itself for each bracket, and has no limit of its own.
const MAX_DEPTH: usize = 250;

/// Why a text was not parsed, or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unparsed {
  /// It is none of TypeScript's files.
  Language,
  /// It is longer than files are.
  Long,
  /// Its brackets are deeper than those of files.
  Deep,
}

impl Unparsed {
  /// What to tell a user.
  pub(crate) fn message(&self) -> &'static str {
    match self {
      Self::Language => "this is no TypeScript file",
      Self::Long => "this file is longer than 4 MiB",
      Self::Deep => "brackets are nested more than 250 levels deep",
    }
  }
}

/// Parses a file of TypeScript or JavaScript. Syntax errors are in what comes back.
pub(crate) fn parse<'a>(allocator: &'a Allocator, path: &str, text: &'a str) -> Result<ParserReturn<'a>, Unparsed> {
  let source_type = SourceType::from_path(path).map_err(|_| Unparsed::Language)?;
  if text.len() > MAX_BYTES {
    return Err(Unparsed::Long);
  }
  if depth(text) > MAX_DEPTH {
    return Err(Unparsed::Deep);
  }
  Ok(Parser::new(allocator, text, source_type).parse())
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

#[cfg(test)]
mod tests {
  use oxc_allocator::Allocator;

  use super::{MAX_BYTES, Unparsed, depth, parse};

  #[test]
  fn counts_open_brackets() {
    for (text, expected) in [("", 0), ("a(b[c{}])(d)", 3), (")))(", 1)] {
      assert_eq!(depth(text), expected, "{text}");
    }
  }

  #[test]
  fn refuses_what_nobody_wrote() {
    let refused = |path: &str, text: &str| parse(&Allocator::default(), path, text).err();
    assert_eq!(refused("a.vue", ""), Some(Unparsed::Language));
    assert_eq!(refused("a.ts", &"(".repeat(100_000)), Some(Unparsed::Deep));
    assert_eq!(refused("a.ts", &" ".repeat(MAX_BYTES + 1)), Some(Unparsed::Long));
    assert_eq!(refused("a.d.mts", "export {};"), None);
  }
}
