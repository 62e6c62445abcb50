//! Says once what keeps many modules from being found.

use std::collections::HashSet;

use rspack_core::Compilation;

use crate::module::ASKED_FOR;

/// Drops the repetitions. A package.json that cannot be read is on the way to every expose and shared module and to the entries, each
/// of which would bring the same error.
pub(crate) fn tell_once(compilation: &mut Compilation) {
  let diagnostics = compilation.diagnostics_mut();
  let is_asked_for = |diagnostic: &rspack_error::Diagnostic| diagnostic.code.as_deref() == Some(ASKED_FOR);
  if diagnostics.iter().any(is_asked_for) {
    let others = diagnostics.iter().filter(|diagnostic| !is_asked_for(diagnostic));
    let mut told: HashSet<String> = others.map(|diagnostic| diagnostic.message.clone()).collect();
    diagnostics.retain(|diagnostic| !is_asked_for(diagnostic) || told.insert(diagnostic.message.clone()));
  }
}
