//! The plugins of a compiler, taken together.

use std::mem::take;

use fedpack_diagnostics::{
  Diagnostic,
  event::{CoreOfContainer, SecondPlugin, UnsupportedOption},
};

use crate::{
  chunk_names::name_chunks,
  model::{Container, ContractChecks, FederationConfig, LockMode, PluginKind, Remote, Security},
};

/// Which runtime starts in a runtime chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuntimeKind {
  /// The federation runtime of `@module-federation`.
  Federation,
  /// What webpack's parts bring along: share scopes that are plain objects, and nothing else. It serves a compiler that has
  /// parts alone.
  Plain,
}

/// What all federation plugins of a compiler make together.
#[derive(Debug)]
pub struct Merged {
  /// The first `ModuleFederationPlugin`'s, with the remotes and shared modules of all.
  pub config: FederationConfig,
  /// Those of the other `ModuleFederationPlugin`s, for what each has of its own: its manifest.
  pub others: Vec<FederationConfig>,
  /// The containers of all.
  pub containers: Vec<Container>,
  /// The runtime that starts.
  pub runtime_kind: RuntimeKind,
  /// What the plugins have against each other.
  pub diagnostics: Vec<Diagnostic>,
}

/// Takes the configurations of all federation plugins of a compiler together, in the order in which they are applied.
///
/// Of two remotes with one key the first counts, as the first plugin that is applied sees an import first.
pub fn merge(mut configs: Vec<FederationConfig>) -> Merged {
  let is_whole = |config: &FederationConfig| config.plugin == PluginKind::ModuleFederation;
  let runtime_kind = if configs.iter().any(is_whole) { RuntimeKind::Federation } else { RuntimeKind::Plain };
  let mut diagnostics = unheard(&configs.iter().filter(|config| is_whole(config)).collect::<Vec<_>>());
  diagnostics.extend(core_of_another(&configs));
  let mut containers: Vec<_> = configs.iter().filter_map(|config| config.container.clone()).collect();
  name_chunks(&mut containers);
  let mut remotes: Vec<Remote> = Vec::new();
  for remote in configs.iter_mut().flat_map(|config| take(&mut config.remotes)) {
    if !remotes.iter().any(|known| known.key == remote.key) {
      remotes.push(remote);
    }
  }
  if runtime_kind == RuntimeKind::Plain {
    diagnostics.extend(without_fallbacks(&remotes));
  }
  let shared = configs.iter_mut().flat_map(|config| take(&mut config.shared)).collect();
  let mut wholes = configs.into_iter().filter(is_whole);
  let config = FederationConfig { remotes, shared, ..wholes.next().unwrap_or_default() };
  Merged { config, others: wholes.collect(), containers, runtime_kind, diagnostics }
}

/// A runtime core that one plugin provides where another makes a container. Of a plugin that does both, its own options tell.
fn core_of_another(configs: &[FederationConfig]) -> Option<Diagnostic> {
  let makes_container = configs.iter().any(|config| config.container.is_some());
  let provides = |config: &FederationConfig| config.runtime.provides_core && config.container.is_none();
  let found = makes_container && configs.iter().any(provides);
  found.then(|| CoreOfContainer { place: "experiments.provideExternalRuntime".to_owned() }.into())
}

/// Nothing stands in for a remote with the plain runtime.
fn without_fallbacks(remotes: &[Remote]) -> Option<Diagnostic> {
  let with_one = remotes.iter().filter(|remote| remote.fallback.is_some());
  let places: Vec<_> = with_one.map(|remote| format!("remotes.{}.fallback", remote.key)).collect();
  (!places.is_empty()).then(|| UnsupportedOption { places }.into())
}

/// How a plugin wants its remotes checked. Where their manifests are counts of all plugins, and a container is its plugin's own.
fn policy(config: &FederationConfig) -> Option<(ContractChecks, LockMode)> {
  let ContractChecks { public_path, .. } = ContractChecks::default();
  config.contract.as_ref().map(|contract| (ContractChecks { public_path, ..contract.checks }, contract.lock))
}

/// What a second `ModuleFederationPlugin` wants of the one instance that the first one starts.
fn unheard(whole: &[&FederationConfig]) -> Vec<Diagnostic> {
  let Some((first, others)) = whole.split_first() else { return Vec::new() };
  let unsaid = Some((ContractChecks::default(), LockMode::Read));
  let wants = |other: &FederationConfig| {
    !other.runtime.plugins.is_empty()
      || other.runtime.share_strategy != first.runtime.share_strategy
      || other.runtime.async_startup != first.runtime.async_startup
      || other.runtime.get_public_path.is_some()
      || (other.runtime.retry != first.runtime.retry && other.runtime.retry.is_some())
      || (other.security != first.security && other.security != Security::default())
      || (policy(other) != policy(first) && policy(other) != unsaid)
  };
  let unheard = others.iter().filter(|other| wants(other));
  unheard.map(|other| SecondPlugin { name: other.name.clone().map(|name| name.0).unwrap_or_default() }.into()).collect()
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use super::{Merged, RuntimeKind, merge};
  use crate::{
    model::{FederationConfig, PluginKind},
    normalize,
  };

  fn config(options: Value) -> FederationConfig {
    normalize(&options.to_string()).config
  }

  fn part(plugin: PluginKind, options: Value) -> FederationConfig {
    FederationConfig { plugin, ..config(options) }
  }

  #[test]
  fn the_first_of_two_remotes_with_one_key_counts() {
    let Merged { config, .. } = merge(vec![
      config(json!({"name": "a", "remotes": {"ui": "ui@https://a/e.js"}})),
      config(json!({"name": "b", "remotes": {"ui": "ui@https://b/e.js", "app": "app@https://b/app.js"}})),
    ]);
    let remotes: Vec<_> = config.remotes.iter().map(|remote| remote.targets[0].to_string()).collect();
    assert_eq!(remotes, ["ui@https://a/e.js", "app@https://b/app.js"]);
  }

  #[test]
  fn shares_and_containers_of_all_are_kept_in_the_order_of_the_plugins() {
    let exposing = |name: &str, share: &str| {
      config(json!({"name": name, "filename": format!("{name}.js"), "exposes": {"./A": "./a"}, "shared": [share]}))
    };
    let Merged { config, others, containers, .. } = merge(vec![exposing("b", "react"), exposing("a", "vue")]);
    assert_eq!(config.shared.iter().map(|shared| shared.key.as_str()).collect::<Vec<_>>(), ["react", "vue"]);
    assert_eq!(containers.iter().map(|container| container.name.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    assert_eq!(others.len(), 1);
  }

  #[test]
  fn parts_alone_start_the_plain_runtime() {
    let consume = || part(PluginKind::ConsumeShared, json!({"name": "a", "shared": ["react"]}));
    assert_eq!(merge(vec![consume()]).runtime_kind, RuntimeKind::Plain);
    let both = merge(vec![consume(), config(json!({"name": "a"}))]);
    assert_eq!(both.runtime_kind, RuntimeKind::Federation);
    assert_eq!(both.config.name.unwrap(), "a");
  }

  #[test]
  fn the_plain_runtime_has_no_fallbacks() {
    let remotes = json!({"a": {"external": "a@https://a/e.js", "fallback": "./a"}});
    let reference = || part(PluginKind::ContainerReference, json!({"name": "x", "remotes": remotes}));
    let merged = merge(vec![reference()]);
    assert_eq!(merged.diagnostics[0].place, "remotes.a.fallback");
    assert_eq!(merge(vec![reference(), config(json!({"name": "a"}))]).diagnostics, []);
  }

  #[test]
  fn a_core_is_not_provided_beside_a_container_of_another_plugin() {
    let provides = || config(json!({"name": "a", "experiments": {"provideExternalRuntime": true}}));
    let exposes = || config(json!({"name": "b", "exposes": {"./A": "./a"}}));
    let part = || part(PluginKind::Container, json!({"name": "b", "exposes": {"./A": "./a"}}));
    for plugins in [vec![provides(), exposes()], vec![exposes(), provides()], vec![part(), provides()]] {
      let codes: Vec<_> =
        merge(plugins).diagnostics.into_iter().map(|found| (found.code.to_string(), found.place)).collect();
      assert_eq!(codes, [("FED081".to_owned(), "experiments.provideExternalRuntime".to_owned())]);
    }
    assert_eq!(merge(vec![provides(), config(json!({"name": "b"}))]).diagnostics, []);
  }

  #[test]
  fn what_a_second_plugin_wants_of_the_instance_is_said() {
    let first = || config(json!({"name": "a"}));
    let second = |options: Value| merge(vec![first(), config(options)]).diagnostics.len();
    assert_eq!(second(json!({"name": "b"})), 0);
    assert_eq!(second(json!({"name": "b", "shareStrategy": "loaded-first"})), 1);
    assert_eq!(second(json!({"name": "b", "runtimePlugins": ["./plugin.js"]})), 1);
    assert_eq!(second(json!({"name": "b", "security": {"integrity": "manifest"}})), 1);
    assert_eq!(second(json!({"name": "b", "retry": true})), 1);
    assert_eq!(second(json!({"name": "b", "security": {"origins": ["https://cdn.example"]}})), 1);
  }
}
