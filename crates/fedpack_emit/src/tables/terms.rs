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

#[cfg(test)]
mod tests {
  use std::collections::BTreeMap;

  use super::{ShareScope, chunk_mapping, share_scope};

  #[test]
  fn one_scope_is_a_string_and_several_are_a_list() {
    let text =
      |scopes: &[&str]| share_scope(&scopes.iter().map(|scope| ShareScope::from(*scope)).collect::<Vec<_>>()).0;
    assert_eq!((text(&["default"]).as_str(), text(&["a", "b"]).as_str()), (r#""default""#, r#"["a", "b"]"#));
  }

  #[test]
  fn chunks_come_in_order_with_their_modules() {
    let chunks = BTreeMap::from([("b".to_owned(), vec![]), ("a".to_owned(), vec!["2".to_owned(), "1".to_owned()])]);
    assert_eq!(chunk_mapping(&chunks).0, r#"{ a: ["2", "1"], b: [] }"#);
  }
}
