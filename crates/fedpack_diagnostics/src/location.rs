//! Where something stands in a file.

use std::fmt;

use serde::Serialize;

/// A position in a text, as editors count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
}

impl Position {
  /// The position of a byte; `None` where no character begins.
  pub fn of(text: &str, offset: usize) -> Option<Self> {
    let head = text.get(..offset)?;
    let line = head.matches('\n').count();
    let column = head.rsplit('\n').next()?.encode_utf16().count();
    Some(Self { line: u32::try_from(line).ok()? + 1, column: u32::try_from(column).ok()? + 1 })
  }

  /// This position in a file.
  pub fn in_file(self, file: impl Into<String>) -> SourceLocation {
    SourceLocation { file: file.into(), line: self.line, column: self.column }
  }
}

/// A location in a file, as editors count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SourceLocation {
  /// The file, relative to the root of what is looked at, with `/`.
  pub file: String,
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
}

/// Another location that a diagnostic is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RelatedLocation {
  /// The text that is there.
  pub message: String,
  /// Where it is.
  pub location: SourceLocation,
}

impl fmt::Display for SourceLocation {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}:{}:{}", self.file, self.line, self.column)
  }
}

#[cfg(test)]
mod tests {
  use super::Position;

  #[test]
  fn counts_lines_and_utf_16_units() {
    let text = "a\n\u{1f600}b\r\n";
    let table = [(0, Some((1, 1))), (1, Some((1, 2))), (2, Some((2, 1))), (6, Some((2, 3))), (9, Some((3, 1)))];
    for (offset, expected) in table {
      assert_eq!(Position::of(text, offset).map(|found| (found.line, found.column)), expected, "{offset}");
    }
    assert_eq!((Position::of(text, 3), Position::of(text, 10)), (None, None));
    assert_eq!(Position { line: 2, column: 3 }.in_file("src/a.ts").to_string(), "src/a.ts:2:3");
  }
}
