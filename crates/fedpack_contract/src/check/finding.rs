//! The findings of rules.

use fedpack_diagnostics::Diagnostic;

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
  /// The diagnostic.
  pub diagnostic: Diagnostic,
  /// The import that it is about, as its index in [`Host::imports`](super::Host::imports).
  pub import: Option<usize>,
  /// The name in that import that it is about.
  pub name: Option<String>,
}

impl From<Diagnostic> for Finding {
  fn from(diagnostic: Diagnostic) -> Self {
    Self { diagnostic, import: None, name: None }
  }
}
