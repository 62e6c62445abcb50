//! A list of locations of one container: the first that gives a container is taken.

use fedpack_config::model::ShareScope;

use crate::{js::Expr, tables::share_scope};

/// The body of the module that stands for the list. Its value is a promise of the first container; when all fail, it
/// rejects with the last error.
///
/// `require` is the name of `__webpack_require__`, `module` that of the module object, `ids` those of the locations' modules.
pub fn emit(require: &str, module: &str, ids: &[String]) -> String {
  let ids = Expr::array(ids.iter().map(|id| Expr::literal(id.as_str()))).0;
  format!(
    "var attempt = function(ids, error) {{
  if (!ids.length) return Promise.reject(error);
  return new Promise(function(resolve) {{ resolve({require}(ids[0])); }}).then(
    function(container) {{ return container || attempt(ids.slice(1), error || new Error(\"Container missing\")); }},
    function(reason) {{ return attempt(ids.slice(1), reason); }}
  );
}};
{module}.exports = attempt({ids});"
  )
}

/// The body of the module that stands for one location whose container the federation runtime loads.
pub fn emit_script(require: &str, module: &str, name: &str, url: &str, scopes: &[ShareScope]) -> String {
  let federation = crate::slots::FEDERATION;
  let (name, url) = (Expr::literal(name).0, Expr::literal(url).0);
  let scopes = share_scope(scopes).0;
  format!("{module}.exports = {require}.{federation}.loadContainer({name}, {url}, {scopes});")
}

#[cfg(test)]
mod tests {
  #[test]
  fn tries_the_places_in_order() {
    let text = super::emit("R", "module", &["1".to_owned(), "2".to_owned()]);
    assert!(text.ends_with("module.exports = attempt([\"1\", \"2\"]);"));
    assert_eq!(
      super::emit_script("R", "module", "ui", "http://x/e.js", &["default".into()]),
      "module.exports = R.federation.loadContainer(\"ui\", \"http://x/e.js\", \"default\");"
    );
  }
}
