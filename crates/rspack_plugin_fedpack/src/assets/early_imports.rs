//! Static imports that come too early: in entries that start without waiting for federated modules.

use fedpack_diagnostics::{
  Diagnostic,
  event::{EagerImport, StaticImport},
};

use crate::chunks::{EarlyImport, EarlyImports};

/// One error for all of them.
pub(crate) fn early_imports(early: &EarlyImports) -> Option<Diagnostic> {
  let import = |early: &EarlyImport| StaticImport { request: early.what.clone(), importer: early.location.clone() };
  let mut imports: Vec<_> = early.values().map(import).collect();
  imports.sort_unstable();
  imports.dedup();
  (!imports.is_empty()).then(|| EagerImport { imports }.into())
}
