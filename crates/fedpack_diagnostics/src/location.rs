//! Where something stands in a file.

use std::fmt;

/// A place in a file, as editors count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct SourceLocation {
  /// The file, relative to the root of what is looked at, with `/`.
  pub file: String,
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
}

impl fmt::Display for SourceLocation {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}:{}:{}", self.file, self.line, self.column)
  }
}
