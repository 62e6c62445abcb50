//! The attributes of imports and exports.

use oxc_ast::ast::{ImportAttributeKey, WithClause};

/// Whether attributes tell TypeScript how to find a file. All others matter at run time alone.
pub(super) fn have_resolution_mode(clause: &WithClause<'_>) -> bool {
  clause.with_entries.iter().any(|entry| match &entry.key {
    ImportAttributeKey::Identifier(_) => false,
    ImportAttributeKey::StringLiteral(key) => key.value == "resolution-mode",
  })
}
