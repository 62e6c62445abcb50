//! Static imports that come too early: in entries that start without waiting for federated modules.

use fedpack_diagnostics::{Diagnostic, event::EagerImport};

use crate::chunks::EarlyImports;

/// One error for all of them.
pub(crate) fn early_imports(early: &EarlyImports) -> Option<Diagnostic> {
  let mut imports: Vec<_> = early.values().map(|early| format!("`{}` in {}", early.what, early.location)).collect();
  imports.sort_unstable();
  imports.dedup();
  (!imports.is_empty()).then(|| EagerImport { imports }.into())
}
