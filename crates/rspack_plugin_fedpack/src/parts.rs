//! The plugins of a compiler, taken together.

use fedpack_config::model::{Container, FederationConfig, PluginKind};
use fedpack_diagnostics::{Diagnostic, event::SecondPlugin};

/// Which runtime starts in a runtime chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavor {
  /// The federation runtime of `@module-federation`.
  Federation,
  /// What webpack's parts bring along: share scopes that are plain objects, and nothing else. It serves a compiler that has
  /// parts alone.
  Plain,
}

/// What all federation plugins of a compiler make together.
#[derive(Debug)]
pub(crate) struct Parts {
  /// `ModuleFederationPlugin`'s, with the remotes and shared modules of all.
  pub config: FederationConfig,
  pub containers: Vec<Container>,
  pub flavor: Flavor,
  /// What the plugins have against each other.
  pub diagnostics: Vec<Diagnostic>,
}

impl Parts {
  /// Of two remotes with one key the first counts, as the first plugin that is applied sees an import first.
  pub(crate) fn merge(configs: Vec<FederationConfig>) -> Self {
    let is_whole = |config: &FederationConfig| config.plugin == PluginKind::ModuleFederation;
    let (configs, diagnostics) = first_whole(configs, is_whole);
    let flavor = if configs.iter().any(is_whole) { Flavor::Federation } else { Flavor::Plain };
    let containers = configs.iter().filter_map(|config| config.container.clone()).collect();
    let mut remotes = Vec::new();
    for remote in configs.iter().flat_map(|config| &config.remotes) {
      if !remotes.iter().any(|known: &fedpack_config::model::Remote| known.key == remote.key) {
        remotes.push(remote.clone());
      }
    }
    let shared = configs.iter().flat_map(|config| config.shared.clone()).collect();
    let whole = configs.into_iter().find(is_whole).unwrap_or_default();
    Self { config: FederationConfig { remotes, shared, ..whole }, containers, flavor, diagnostics }
  }
}

/// The configurations without a second `ModuleFederationPlugin`, which is reported.
fn first_whole(
  configs: Vec<FederationConfig>,
  is_whole: impl Fn(&FederationConfig) -> bool,
) -> (Vec<FederationConfig>, Vec<Diagnostic>) {
  let first = configs.iter().position(&is_whole);
  let (mut kept, mut diagnostics) = (Vec::new(), Vec::new());
  for (at, config) in configs.into_iter().enumerate() {
    if is_whole(&config) && Some(at) != first {
      let name = config.name.map(|name| name.0).unwrap_or_default();
      diagnostics.push(SecondPlugin { name }.into());
    } else {
      kept.push(config);
    }
  }
  (kept, diagnostics)
}
