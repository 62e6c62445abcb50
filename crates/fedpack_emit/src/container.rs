//! The face of a container: `get` and `init`.

use fedpack_config::model::{ExposeKey, ShareScope};

use crate::{js::Expr, slots, tables::share_scope};

/// The code of a container entry module.
#[derive(Debug)]
pub struct ContainerFace<'a> {
  /// Name of `__webpack_require__`.
  pub require: &'a str,
  /// Name of the `exports` object.
  pub exports: &'a str,
  /// Name of the helper that defines getters on `exports` (`__webpack_require__.d`).
  pub define_getters: &'a str,
  /// The scopes that the container joins.
  pub share_scope: &'a [ShareScope],
  /// Expose key → function that gives a promise of the module's factory.
  pub modules: Vec<(ExposeKey, Expr)>,
}

impl ContainerFace<'_> {
  /// The body of the module.
  ///
  /// The module map stands in the container itself, not in the runtime chunk, so that several containers can share one
  /// runtime. It is also put where the upstream runtime and its tools look for it.
  pub fn emit(&self) -> String {
    let Self { require, exports, define_getters, .. } = self;
    let modules = Expr::object(self.modules.iter().map(|(key, factory)| (key, factory.clone()))).0;
    let scope = share_scope(self.share_scope).0;
    let exposes = slots::INITIALIZE_EXPOSES_DATA;
    let federation = slots::FEDERATION;
    format!(
      "var moduleMap = {modules};
var shareScope = {scope};
{require}.{exposes} = {{ moduleMap: moduleMap, shareScope: shareScope }};
var get = function(module, getScope) {{ return {require}.{federation}.getExposed(moduleMap, module, getScope); }};
var init = function(scope, initScope, options) {{ return {require}.{federation}.initContainer(shareScope, scope, initScope, options); }};
{define_getters}({exports}, {{
  get: function() {{ return get; }},
  init: function() {{ return init; }}
}});"
    )
  }
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn a_container_hands_its_own_map_to_the_runtime() {
    let scope = ["default".into()];
    let face = ContainerFace {
      require: "R",
      exports: "E",
      define_getters: "R.d",
      share_scope: &scope,
      modules: vec![("./App".into(), Expr("function() { return 1; }".to_owned()))],
    };
    let text = face.emit();
    assert!(
      text.starts_with("var moduleMap = { \"./App\": function() { return 1; } };\nvar shareScope = \"default\";")
    );
    assert!(text.contains("R.federation.getExposed(moduleMap, module, getScope)"));
    assert!(text.contains("R.federation.initContainer(shareScope, scope, initScope, options)"));
  }
}
