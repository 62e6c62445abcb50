//! From our diagnostics to Rspack's.

use fedpack_diagnostics::{Diagnostic, Severity};

/// An error or warning of the compilation.
pub(crate) fn to_rspack(diagnostic: &Diagnostic) -> rspack_error::Diagnostic {
  let title = diagnostic.code.title().to_owned();
  let message = diagnostic.to_string();
  match diagnostic.severity {
    Severity::Error => rspack_error::Diagnostic::error(title, message),
    Severity::Warning => rspack_error::Diagnostic::warn(title, message),
  }
}
