//! What was added to the graph when all modules were made.

use std::sync::{Arc, Mutex, PoisonError};

use fedpack_diagnostics::Diagnostic;
use rspack_core::DependencyRef;

/// What was added to the last compilation, for the next one whose graph is the same.
#[derive(Debug, Default)]
pub(crate) struct Additions(Mutex<Arc<Added>>);

/// An edge to a module, with the entry that it belongs to (`None`: all).
pub(crate) type Edge = (Option<String>, DependencyRef);

/// What follows from a module graph.
#[derive(Debug, Default)]
pub(crate) struct Added {
  /// Edges to the modules that were added.
  pub edges: Vec<Edge>,
  /// What there is to report.
  pub diagnostics: Vec<Diagnostic>,
  /// The package.json files that were read for it.
  pub read: Vec<String>,
  /// Those that were looked for and are not there.
  pub missing: Vec<String>,
}

impl Additions {
  pub(crate) fn get(&self) -> Arc<Added> {
    Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
  }

  pub(crate) fn keep(&self, added: Arc<Added>) {
    *self.0.lock().unwrap_or_else(PoisonError::into_inner) = added;
  }
}
