//! The module that starts the federation runtime in runtime chunks.

use std::collections::BTreeMap;

use fedpack_config::model::{Remote, RemoteTarget, ShareScope};

use crate::{js::Expr, policy::Policy, tables::share_scope};

/// The arguments of the embedded runtime.
#[derive(Debug)]
pub struct Start<'a> {
  /// Name of the module object.
  pub module: &'a str,
  /// Expression of the runtime's module.
  pub runtime: Expr,
  /// Expression of the module that a prebuilt runtime takes its constants from: such a runtime is a function of them.
  pub constants: Option<Expr>,
  /// Name of the federation instance.
  pub name: &'a str,
  /// The name by which this build differs from others of its name.
  pub build: &'a str,
  /// `version-first` or `loaded-first`.
  pub share_strategy: &'a str,
  /// Runtime plugins of ours that options ask for, ahead of those of the application.
  pub policies: Vec<Policy>,
  /// Expression of each runtime plugin's module and the literal of the parameters that its factory gets.
  pub plugins: Vec<(Expr, Option<Expr>)>,
  /// From [`remotes`].
  pub remotes: Expr,
}

/// One location of a remote's container, as `bundlerRuntimeOptions.remotes.remoteInfos` holds it.
#[derive(Debug, Clone)]
pub struct RemoteInfo {
  /// Key of the remote in the options.
  pub alias: String,
  /// The container's own name; `None` when the external is opaque.
  pub name: Option<String>,
  /// URL of the remote entry or manifest; `None` when the external is opaque.
  pub entry: Option<String>,
  /// `script` where the federation runtime loads the container, otherwise the external's type.
  pub external_type: String,
  /// The scopes it is shared in.
  pub share_scope: Vec<ShareScope>,
}

/// The upstream runtime takes `document.defaultView` for the global object as soon as it is evaluated; documents of test
/// environments have none.
const VIEW: &str = "if (typeof document === \"object\" && document && !document.defaultView) { try { document.defaultView = typeof globalThis === \"object\" ? globalThis : self; } catch (error) {} }";

impl Start<'_> {
  /// The body of the module, whose exports are a function that starts the runtime in a runtime chunk: it takes the chunk's
  /// `__webpack_require__`. With hot updates, modules themselves get copies of that, which see nothing that is put there later.
  ///
  /// Plugins are evaluated by the start, once the share scopes stand where their code looks for them.
  pub fn emit(&self) -> String {
    let plugins = self.plugins.iter().map(|(module, params)| {
      let mut items = vec![module.clone()];
      items.extend(params.clone());
      Expr::array(items)
    });
    let plugins = self.policies.iter().map(Policy::plugin).chain(plugins);
    let mut options = vec![
      ("name", Expr::literal(self.name)),
      ("build", Expr::literal(self.build)),
      ("shareStrategy", Expr::literal(self.share_strategy)),
      ("plugins", Expr(format!("function() {{ return {}; }}", Expr::array(plugins).0))),
      ("remotes", self.remotes.clone()),
    ];
    options.extend(self.policies.iter().filter_map(Policy::wrap_remotes).map(|wrap| ("wrapRemotes", wrap)));
    let options = Expr::object(options);
    let mut runtime = self.runtime.0.clone();
    if let Some(constants) = &self.constants {
      runtime = format!("{runtime}.apply(null, {})", constants.0);
    }
    let Self { module, .. } = self;
    format!(
      "{VIEW}\nvar runtime = {runtime};\n{module}.exports = function(require) {{ runtime.start(require, {}, {module}); }};",
      options.0
    )
  }
}

/// The literal of `key of the remote in the options → locations of its container`.
pub fn remotes(infos: &BTreeMap<String, Vec<RemoteInfo>>) -> Expr {
  Expr::object(infos.iter().map(|(key, infos)| (key, Expr::array(infos.iter().map(RemoteInfo::expr)))))
}

impl RemoteInfo {
  /// Those of a remote, one for each of its targets.
  pub fn of(remote: &Remote) -> Vec<Self> {
    let info = |target: &RemoteTarget| {
      let (name, entry, external_type) = match target.clone() {
        RemoteTarget::Script { name, url } => (Some(name), Some(url), "script".to_owned()),
        RemoteTarget::External { external_type, .. } => (None, None, external_type),
        RemoteTarget::Internal { .. } => (None, None, "internal".to_owned()),
      };
      Self { alias: remote.key.clone(), name, entry, external_type, share_scope: remote.share_scope.clone() }
    };
    remote.targets.iter().map(info).collect()
  }

  fn expr(&self) -> Expr {
    let mut entries = vec![("alias", Expr::literal(self.alias.as_str()))];
    entries.extend(self.name.as_deref().map(|name| ("name", Expr::literal(name))));
    entries.extend(self.entry.as_deref().map(|entry| ("entry", Expr::literal(entry))));
    entries.push(("externalType", Expr::literal(self.external_type.as_str())));
    entries.push(("shareScope", share_scope(&self.share_scope)));
    Expr::object(entries)
  }
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn starts_the_runtime_with_plugins_and_remotes() {
    let info = RemoteInfo {
      alias: "ui".to_owned(),
      name: Some("ui".to_owned()),
      entry: Some("http://x/mf-manifest.json".to_owned()),
      external_type: "script".to_owned(),
      share_scope: vec!["default".into()],
    };
    let start = Start {
      module: "module",
      runtime: Expr("R(1)".to_owned()),
      constants: None,
      name: "shell",
      build: "b1",
      share_strategy: "version-first",
      policies: vec![],
      plugins: vec![
        (Expr("R(2)".to_owned()), Some(Expr::literal(serde_json::json!({ "a": 1 })))),
        (Expr("R(3)".to_owned()), None),
      ],
      remotes: remotes(&[("ui".to_owned(), vec![info])].into()),
    };
    let text = start.emit();
    let (view, text) = text.split_once('\n').unwrap();
    assert!(view.contains("document.defaultView = "));
    assert_eq!(
      text,
      "var runtime = R(1);\nmodule.exports = function(require) { runtime.start(require, { name: \"shell\", build: \"b1\", \
       shareStrategy: \"version-first\", plugins: function() { return [[R(2), {\"a\":1}], [R(3)]]; }, \
       remotes: { ui: [{ alias: \"ui\", name: \"ui\", entry: \"http://x/mf-manifest.json\", externalType: \"script\", \
       shareScope: \"default\" }] } }, module); };"
    );
  }

  #[test]
  fn only_what_the_runtime_loads_by_itself_has_a_name_and_an_entry() {
    let targets = vec![
      RemoteTarget::Script { name: "ui".to_owned(), url: "http://x/e.js".to_owned() },
      RemoteTarget::External { external_type: "module".to_owned(), request: "./ui.mjs".to_owned() },
      RemoteTarget::Internal { request: "./src/ui.js".to_owned() },
    ];
    let remote = Remote { key: "ui".to_owned(), targets, share_scope: vec!["default".into()], fallback: None };
    let infos: Vec<_> =
      RemoteInfo::of(&remote).into_iter().map(|info| (info.name, info.entry, info.external_type)).collect();
    let entry = (Some("ui".to_owned()), Some("http://x/e.js".to_owned()), "script".to_owned());
    assert_eq!(infos, [entry, (None, None, "module".to_owned()), (None, None, "internal".to_owned())]);
  }

  #[test]
  fn a_prebuilt_runtime_is_handed_what_the_build_defines() {
    let start = Start {
      module: "module",
      runtime: Expr("R(1)".to_owned()),
      constants: Some(Expr("R(2)".to_owned())),
      name: "shell",
      build: "b1",
      share_strategy: "version-first",
      policies: vec![],
      plugins: vec![],
      remotes: remotes(&BTreeMap::new()),
    };
    assert!(start.emit().contains("\nvar runtime = R(1).apply(null, R(2));\n"));
  }
}
