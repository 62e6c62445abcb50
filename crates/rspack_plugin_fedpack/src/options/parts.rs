//! The plugins of a compiler, taken together.

use fedpack_config::{
  chunk_names::name_chunks,
  model::{Container, ContractChecks, FederationConfig, LockMode, PluginKind},
};
use fedpack_diagnostics::{Diagnostic, event::SecondPlugin};

/// Which runtime starts in a runtime chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RuntimeKind {
  /// The federation runtime of `@module-federation`.
  Federation,
  /// What webpack's parts bring along: share scopes that are plain objects, and nothing else. It serves a compiler that has
  /// parts alone.
  Plain,
}

/// What all federation plugins of a compiler make together.
#[derive(Debug)]
pub(crate) struct Parts {
  /// The first `ModuleFederationPlugin`'s, with the remotes and shared modules of all.
  pub config: FederationConfig,
  /// Those of the other `ModuleFederationPlugin`s, for what each has of its own: its manifest.
  pub others: Vec<FederationConfig>,
  pub containers: Vec<Container>,
  pub runtime_kind: RuntimeKind,
  /// What the plugins have against each other.
  pub diagnostics: Vec<Diagnostic>,
}

impl Parts {
  /// Of two remotes with one key the first counts, as the first plugin that is applied sees an import first.
  pub(crate) fn merge(configs: Vec<FederationConfig>) -> Self {
    let is_whole = |config: &FederationConfig| config.plugin == PluginKind::ModuleFederation;
    let runtime_kind = if configs.iter().any(is_whole) { RuntimeKind::Federation } else { RuntimeKind::Plain };
    let mut containers: Vec<_> = configs.iter().filter_map(|config| config.container.clone()).collect();
    name_chunks(&mut containers);
    let mut remotes = Vec::new();
    for remote in configs.iter().flat_map(|config| &config.remotes) {
      if !remotes.iter().any(|known: &fedpack_config::model::Remote| known.key == remote.key) {
        remotes.push(remote.clone());
      }
    }
    let shared = configs.iter().flat_map(|config| config.shared.clone()).collect();
    let diagnostics = unheard(&configs.iter().filter(|config| is_whole(config)).collect::<Vec<_>>());
    let mut wholes = configs.into_iter().filter(is_whole);
    let whole = wholes.next().unwrap_or_default();
    let others = wholes.collect();
    Self { others, config: FederationConfig { remotes, shared, ..whole }, containers, runtime_kind, diagnostics }
  }
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
      || (policy(other) != policy(first) && policy(other) != unsaid)
  };
  let unheard = others.iter().filter(|other| wants(other));
  unheard.map(|other| SecondPlugin { name: other.name.clone().map(|name| name.0).unwrap_or_default() }.into()).collect()
}
