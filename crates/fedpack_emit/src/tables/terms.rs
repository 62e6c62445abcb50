//! Terms that several tables share.

use std::collections::BTreeMap;

use fedpack_config::model::ShareScope;

use crate::js::Expr;

/// A module's or a chunk's id as text.
pub type Id = String;

/// `chunk id → module ids`, as both loading tables spell it.
pub(super) fn chunk_mapping(chunks: &BTreeMap<Id, Vec<Id>>) -> Expr {
  Expr::object(
    chunks.iter().map(|(chunk, modules)| (chunk, Expr::array(modules.iter().map(|id| Expr::literal(id.as_str()))))),
  )
}

/// One scope as a string, several as an array: the runtime reads both.
pub(crate) fn share_scope(scopes: &[ShareScope]) -> Expr {
  match scopes {
    [scope] => Expr::literal(scope.as_str()),
    scopes => Expr::array(scopes.iter().map(|scope| Expr::literal(scope.as_str()))),
  }
}
