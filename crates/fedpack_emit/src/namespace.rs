//! Namespaces of modules of which only the page knows whether they are ES modules.

use crate::slots::FEDERATION;

/// Slot on `__webpack_require__.federation`: gives the namespace of what a module exports.
const NAMESPACE: &str = "namespace";

/// Statement that defines [`of`]'s function.
///
/// `require` and `fake_namespace` are the expressions of `__webpack_require__` and of `__webpack_require__.t`. ES modules are their
/// own namespace. So are functions and primitive values, as `import * as call from` is called where the module is a function. One
/// object has one namespace, wherever it is imported, and keeps it when a hot update sets the tables anew.
pub fn define(require: &str, fake_namespace: &str) -> String {
  let slot = format!("{require}.{FEDERATION}.{NAMESPACE}");
  format!(
    r#"{slot} = {slot} || (function(known) {{
	return function(value) {{
		if (typeof value !== "object" || !value || {{}}.toString.call(value) === "[object Module]") return value;
		if (!known.has(value)) known.set(value, {fake_namespace}(value, 6));
		return known.get(value);
	}};
}})(new WeakMap());"#
  )
}

/// Expression of the namespace of `value`, the expression of what a module exports.
pub fn of(require: &str, value: &str) -> String {
  format!("{require}.{FEDERATION}.{NAMESPACE}({value})")
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn what_is_called_is_what_is_defined() {
    let (defined, called) = (define("R", "R.t"), of("R", "lib"));
    assert_eq!(called, "R.federation.namespace(lib)");
    assert!(defined.starts_with("R.federation.namespace = R.federation.namespace || (function("), "{defined}");
    assert!(defined.contains("R.t(value, 6)"), "{defined}");
  }
}
