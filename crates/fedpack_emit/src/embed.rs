//! The module that starts the federation runtime in runtime chunks.

use std::collections::BTreeMap;

use fedpack_config::model::{Remote, RemoteTarget, ShareScope};

use crate::{js::Expr, policy::Policy, tables::share_scope};

/// The arguments of the embedded runtime.
#[derive(Debug)]
pub struct Start<'a> {
  /// Name of the module object.
  pub module: &'a str,
  /// Where the runtime comes from.
  pub runtime: RuntimeSource<'a>,
  /// Name of the federation instance.
  pub name: &'a str,
  /// The name by which this build differs from others of its name.
  pub build: &'a str,
  /// `version-first` or `loaded-first`.
  pub share_strategy: &'a str,
  /// Expression of the module by which entries wait for what they import statically, if there are such entries.
  pub static_imports: Option<Expr>,
  /// Runtime plugins of ours that options ask for, ahead of those of the application.
  pub policies: Vec<Policy>,
  /// Expression of each runtime plugin's module and the literal of the parameters that its factory gets.
  pub plugins: Vec<(Expr, Option<Expr>)>,
  /// From [`remotes`].
  pub remotes: Expr,
}

/// Where a runtime comes from. A prebuilt one is a function of the constants that the build defines for it.
#[derive(Debug)]
pub enum RuntimeSource<'a> {
  /// The expression of the module that starts it.
  Module(Expr),
  /// A prebuilt one, in the same file.
  Prebuilt {
    /// Expression of the module that it is in.
    factory: Expr,
    /// Expression of the module with the constants.
    constants: Expr,
    /// Expression of the function that publishes it for other builds of the page, if one does, and what it can do.
    publish: Option<(Expr, Ability<'a>)>,
  },
  /// A prebuilt one of the page, or one that the build loads where the page has none.
  Page {
    /// Expression of the function that finds it.
    take: Expr,
    /// Expression of the function that gives a promise of the build's own.
    load: Expr,
    /// Expression of the module with the constants.
    constants: Expr,
    /// What it has to do.
    ability: Ability<'a>,
  },
}

/// What a prebuilt runtime does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ability<'a> {
  /// The remotes that it can load, by the name of their kind.
  pub remotes: &'a str,
  /// Whether it shares modules.
  pub shared: bool,
}

impl Ability<'_> {
  /// The arguments that JavaScript takes for it.
  fn arguments(self) -> String {
    format!("{}, {}", Expr::literal(self.remotes).0, self.shared)
  }
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
    options.extend(self.static_imports.clone().map(|module| ("staticImports", module)));
    options.extend(self.policies.iter().filter_map(Policy::wrap_remotes).map(|wrap| ("wrapRemotes", wrap)));
    let (options, module) = (Expr::object(options).0, self.module);
    let start = format!("start(require, {options}, {module});");
    let code = match &self.runtime {
      RuntimeSource::Module(Expr(runtime)) => {
        format!("var runtime = {runtime};\n{module}.exports = function(require) {{ runtime.{start} }};")
      }
      RuntimeSource::Prebuilt { factory: Expr(factory), constants: Expr(constants), publish } => {
        let publish =
          publish.as_ref().map(|(Expr(publish), ability)| format!("{publish}({}, {factory});\n", ability.arguments()));
        format!(
          "{}var runtime = {factory}.apply(null, {constants});\n{module}.exports = function(require) {{ runtime.{start} }};",
          publish.unwrap_or_default()
        )
      }
      RuntimeSource::Page { take: Expr(take), load: Expr(load), constants: Expr(constants), ability } => format!(
        "{module}.exports = {take}({}, {load}, function(runtime, require) {{ runtime.apply(null, {constants}).{start} }});",
        ability.arguments()
      ),
    };
    format!("{VIEW}\n{code}")
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
      runtime: RuntimeSource::Module(Expr("R(1)".to_owned())),
      name: "shell",
      build: "b1",
      share_strategy: "version-first",
      static_imports: Some(Expr("R(4)".to_owned())),
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
       shareScope: \"default\" }] }, staticImports: R(4) }, module); };"
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

  fn started(runtime: RuntimeSource<'_>) -> String {
    let start = Start {
      module: "module",
      runtime,
      name: "shell",
      build: "b1",
      share_strategy: "version-first",
      static_imports: None,
      policies: vec![],
      plugins: vec![],
      remotes: remotes(&BTreeMap::new()),
    };
    start.emit().split_once('\n').unwrap().1.to_owned()
  }

  fn expr(text: &str) -> Expr {
    Expr(text.to_owned())
  }

  #[test]
  fn a_prebuilt_runtime_is_handed_what_the_build_defines() {
    let prebuilt = |publish: Option<Expr>| RuntimeSource::Prebuilt {
      factory: expr("R(1)"),
      constants: expr("R(2)"),
      publish: publish.map(|publish| (publish, Ability { remotes: "scripts", shared: true })),
    };
    assert!(started(prebuilt(None)).starts_with("var runtime = R(1).apply(null, R(2));\n"));
    let published = started(prebuilt(Some(expr("R(3)"))));
    assert!(published.starts_with("R(3)(\"scripts\", true, R(1));\nvar runtime = R(1).apply("), "{published}");
  }

  #[test]
  fn a_runtime_of_the_page_is_handed_what_this_build_defines() {
    let text = started(RuntimeSource::Page {
      take: expr("R(3)"),
      load: expr("L"),
      constants: expr("R(2)"),
      ability: Ability { remotes: "none", shared: false },
    });
    let start = "module.exports = R(3)(\"none\", false, L, function(runtime, require) { runtime.apply(null, R(2)).start(require, {";
    assert!(text.starts_with(start), "{text}");
    assert!(text.ends_with("}, module); });"), "{text}");
  }
}
