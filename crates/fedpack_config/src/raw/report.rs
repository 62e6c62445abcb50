//! Where diagnostics are gathered while options are read.

use fedpack_diagnostics::{Diagnostic, event::UnsupportedOption};

use super::{Field, Kind, OptionPath};

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

  /// Notes an option that has no effect yet, if it asks for one.
  pub(crate) fn without_effect(&mut self, field: &Field<'_>) {
    self.collect(field.kind(), &field.path);
  }

  fn collect(&mut self, kind: Kind<'_>, path: &OptionPath) {
    if asks_for_an_effect(kind) {
      self.unsupported.push(path.to_string());
    }
  }

  /// Everything that was met; the options without effect in one diagnostic at the end.
  pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
    if !self.unsupported.is_empty() {
      self.diagnostics.push(UnsupportedOption { places: self.unsupported }.into());
    }
    self.diagnostics
  }
}

/// `false`, nothing, and objects made of these ask for nothing.
fn asks_for_an_effect(kind: Kind<'_>) -> bool {
  match kind {
    Kind::Null | Kind::Bool(false) | Kind::String("") => false,
    Kind::List(items) => !items.is_empty(),
    Kind::Object(map) => map.values().any(|value| asks_for_an_effect(Kind::of(value))),
    _ => true,
  }
}
