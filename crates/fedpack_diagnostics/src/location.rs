//! Where something stands in a file.

use std::fmt;

use serde::Serialize;

/// A place in a file, as editors count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct SourceLocation {
  /// The file, relative to the root of what is looked at, with `/`.
  pub file: String,
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
}

/// Another place that a diagnostic is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RelatedLocation {
  /// What is there.
  pub message: String,
  /// Where it is.
  pub location: SourceLocation,
}

impl fmt::Display for SourceLocation {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}:{}:{}", self.file, self.line, self.column)
  }
}
