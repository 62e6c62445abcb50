//! What the runtime does only if an option asks for it: modules of `@fedpack/runtime`, which are runtime plugins.

use fedpack_config::model::ExposeKey;

use crate::js::Expr;

/// A runtime plugin of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
  /// Expression of its module.
  pub module: Expr,
  /// What it does.
  pub params: PolicyParams,
}

/// The parameters of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyParams {
  /// `retry`: the literal of its options.
  Retry(Expr),
  /// `security.origins`: the literal of the patterns.
  Origins(Expr),
  /// `security.origins`: the expression of the module that decides.
  OriginsModule(Expr),
  /// `fallback` of remotes, by their keys.
  Fallbacks(Vec<(String, FallbackLoader)>),
}

/// What stands in for a remote: functions that give the factory of a module, or a promise of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FallbackLoader {
  /// One module for all that it exposes.
  Module(Expr),
  /// One for each of these.
  Exposes(Vec<(ExposeKey, Expr)>),
}

impl Policy {
  /// The expression of the module and that of its parameters. `require` is the `__webpack_require__` of the chunk.
  pub(crate) fn plugin(&self) -> Expr {
    let params = match &self.params {
      PolicyParams::Retry(options) => {
        Expr::object([("require", Expr("require".to_owned())), ("options", options.clone())])
      }
      PolicyParams::Origins(patterns) => Expr::object([("patterns", patterns.clone())]),
      PolicyParams::OriginsModule(module) => Expr::object([("module", module.clone())]),
      PolicyParams::Fallbacks(remotes) => Expr::object([("remotes", fallbacks(remotes))]),
    };
    Expr::array([self.module.clone(), params])
  }

  /// The function that wraps the handler of remote modules, if the policy has one.
  pub(crate) fn wrap_remotes(&self) -> Option<Expr> {
    let PolicyParams::Fallbacks(remotes) = &self.params else { return None };
    let text =
      format!("function(load) {{ return {}.wrapRemotes(require, {}, load); }}", self.module.0, fallbacks(remotes).0);
    Some(Expr(text))
  }
}

fn fallbacks(remotes: &[(String, FallbackLoader)]) -> Expr {
  Expr::object(remotes.iter().map(|(key, loader)| match loader {
    FallbackLoader::Module(load) => (key, load.clone()),
    FallbackLoader::Exposes(exposes) => {
      (key, Expr::object(exposes.iter().map(|(key, load)| (key.as_str(), load.clone()))))
    }
  }))
}

#[cfg(test)]
mod tests {
  use super::*;

  fn policy(params: PolicyParams) -> Policy {
    Policy { module: Expr("R(1)".to_owned()), params }
  }

  #[test]
  fn parameters() {
    let literal = |value| Expr::literal(value);
    let table = [
      (
        PolicyParams::Retry(literal(serde_json::json!({"count": 3}))),
        r#"[R(1), { require: require, options: {"count":3} }]"#,
      ),
      (PolicyParams::Origins(literal(serde_json::json!(["https://a"]))), r#"[R(1), { patterns: ["https://a"] }]"#),
      (PolicyParams::OriginsModule(Expr("R(2)".to_owned())), "[R(1), { module: R(2) }]"),
    ];
    for (params, expected) in table {
      let policy = policy(params);
      assert_eq!((policy.plugin().0.as_str(), policy.wrap_remotes()), (expected, None));
    }
  }

  #[test]
  fn fallbacks_are_a_plugin_and_wrap_the_handler_of_remote_modules() {
    let load = |name: &str| Expr(format!("load({name})"));
    let exposes = FallbackLoader::Exposes(vec![("./A".into(), load("2"))]);
    let remotes = vec![("a".to_owned(), FallbackLoader::Module(load("1"))), ("b".to_owned(), exposes)];
    let policy = policy(PolicyParams::Fallbacks(remotes));
    let literal = r#"{ a: load(1), b: { "./A": load(2) } }"#;
    assert_eq!(policy.plugin().0, format!("[R(1), {{ remotes: {literal} }}]"));
    assert_eq!(
      policy.wrap_remotes().unwrap().0,
      format!("function(load) {{ return R(1).wrapRemotes(require, {literal}, load); }}")
    );
  }
}
