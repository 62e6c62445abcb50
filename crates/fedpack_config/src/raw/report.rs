//! Where diagnostics are gathered while options are read.

use fedpack_diagnostics::{Diagnostic, event::UnsupportedOption};

/// The diagnostics met so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
  diagnostics: Vec<Diagnostic>,
  unsupported: Vec<String>,
}

impl Report {
  /// Adds an event.
  pub(crate) fn add(&mut self, event: impl Into<Diagnostic>) {
    self.diagnostics.push(event.into());
  }

  /// Adds the path of an option that asks for something and has no effect yet.
  pub(crate) fn unsupported(&mut self, option: String) {
    self.unsupported.push(option);
  }

  /// Everything that was met; the options without effect in one diagnostic at the end.
  pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
    if !self.unsupported.is_empty() {
      self.diagnostics.push(UnsupportedOption { places: self.unsupported }.into());
    }
    self.diagnostics
  }
}
