//! Hot updates on a page with several runtimes of one build.

use crate::js::Expr;

/// The setter takes what a runtime puts under the name, also when an update puts another function there, and the getter gives what
/// hands an update to those who have asked for its file. Runtimes without this code get what nobody else has asked for.
const HAND_ON: &str = r#"(function(scope, name, find) {
if (typeof document !== "object") return find;
var known = Object.getOwnPropertyDescriptor(scope, name);
var all = known && known.get && known.get.all;
if (!all) {
	all = { runtimes: [], other: known && known.value };
	var update = function(chunk, modules, runtime) {
		var asking = all.runtimes.filter(function(each) { return each.asked[chunk]; });
		asking.forEach(function(each) {
			delete each.asked[chunk];
			each.update(chunk, modules, runtime && function(given) { all.current = each; runtime(given); });
		});
		if (asking.length === 0 && all.other) all.other(chunk, modules, runtime);
	};
	var get = function() { return update; };
	get.all = all;
	Object.defineProperty(scope, name, { configurable: true, get: get, set: function(update) {
		if (all.current) all.current.update = update;
		else all.other = update;
		all.current = undefined;
	} });
}
var own = all.current = { asked: {} };
all.runtimes.push(own);
return function(chunk) { own.asked[chunk] = true; return find(chunk); };
})"#;

/// The code that each of these runtimes runs before it can load updates. An update is a script that calls a global function, and each
/// runtime sets that function: here it hands an update to the runtimes that have asked for its file, and to no other.
///
/// `global` is the expression of the global object, `name` the name of the function, and `file_of` the expression of what a runtime
/// calls for the name of a file that it is about to load.
pub fn emit(global: &str, name: &str, file_of: &str) -> String {
  format!("{file_of} = {HAND_ON}({global}, {}, {file_of});\n", Expr::literal(name).0)
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn names_are_literals() {
    let text = emit("self", "webpackHotUpdate\"a", "R.hu");
    assert!(text.starts_with("R.hu = (function("), "{text}");
    assert!(text.ends_with("})(self, \"webpackHotUpdate\\\"a\", R.hu);\n"), "{text}");
  }
}
