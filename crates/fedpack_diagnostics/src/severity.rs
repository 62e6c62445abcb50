//! How much a diagnostic weighs.

use std::fmt;

use serde::Serialize;

/// An error fails the build; a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
  /// The build goes on and its result works, perhaps not as meant.
  Warning,
  /// The build fails.
  Error,
}

impl fmt::Display for Severity {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(match self {
      Self::Warning => "warning",
      Self::Error => "error",
    })
  }
}
