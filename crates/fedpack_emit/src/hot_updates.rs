//! Hot updates on a page with several runtimes of one build.

use crate::js::Expr;

/// What each of these runtimes runs when it can load updates. An update is a script that calls a global function, and each
/// runtime sets that function: here it hands an update to the runtimes that have asked for its file, and to no other.
///
/// `global` is the expression of the global object, `name` the name of the function, and `file_of` the expression of what a runtime
/// calls for the name of a file that it is about to load.
pub fn emit(global: &str, name: &str, file_of: &str) -> String {
  let function = format!("{global}[{}]", Expr::literal(name).0);
  let all = format!("{global}[{}]", Expr::literal(format!("{name}Runtimes")).0);
  format!(
    "(function() {{
  var receive = {function}, fileOf = {file_of}, asked = {{}};
  var all = {all} = {all} || [];
  all.push(function(chunkId, modules, runtime) {{
    if (!asked[chunkId]) return;
    delete asked[chunkId];
    receive(chunkId, modules, runtime);
  }});
  {file_of} = function(chunkId) {{
    asked[chunkId] = true;
    return fileOf(chunkId);
  }};
  {function} = function(chunkId, modules, runtime) {{
    all.forEach(function(each) {{ each(chunkId, modules, runtime); }});
  }};
}})();
"
  )
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn names_are_literals() {
    let text = emit("self", "webpackHotUpdate\"a", "R.hu");
    assert!(text.contains("var receive = self[\"webpackHotUpdate\\\"a\"], fileOf = R.hu, asked = {};"), "{text}");
    assert!(text.contains("self[\"webpackHotUpdate\\\"aRuntimes\"] || [];"), "{text}");
  }
}
