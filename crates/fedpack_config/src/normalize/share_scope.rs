//! `shareScope`, at the top, on a remote and on a shared module: a name or a list of names.

use crate::{
  model::ShareScope,
  raw::{Field, Report},
};

/// The scopes, at least one; `None` if there is no usable one.
pub(super) fn read(field: &Field<'_>, report: &mut Report) -> Option<Vec<ShareScope>> {
  Some(field.strings(report)?.into_iter().map(ShareScope::from).collect())
}

/// The scope of everything that names none.
pub(super) fn default_scope() -> Vec<ShareScope> {
  vec![ShareScope::from("default")]
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::json;

  #[test]
  fn a_name_a_list_or_the_default() {
    for (option, expected) in
      [(json!(null), vec!["default"]), (json!("a"), vec!["a"]), (json!(["a", "b"]), vec!["a", "b"])]
    {
      let config = clean(json!({"shareScope": option}));
      assert_eq!(config.share_scope.iter().map(|scope| scope.as_str()).collect::<Vec<_>>(), expected);
    }
  }

  #[test]
  fn nothing_is_no_scope() {
    for (option, place) in [(json!(""), "shareScope"), (json!([]), "shareScope"), (json!(["a", ""]), "shareScope[1]")] {
      diagnose(json!({"shareScope": option}), &[Found { code: "FED005", place, ..Found::error() }]);
    }
    diagnose(json!({"shareScope": 1}), &[Found { code: "FED003", place: "shareScope", ..Found::error() }]);
  }
}
