//! The context of a compiler: the same for all its compilations.

use std::{mem::take, sync::Arc};

use fedpack_bridge::Environment;
use fedpack_config::{
  merge::{Merged, RuntimeKind, merge},
  model::{Container, FederationConfig},
  remote_index::RemoteIndex,
};
use fedpack_diagnostics::Diagnostic;
use fedpack_share::shares::Shares;

use crate::bridge::NodeBridge;

/// The options of all federation plugins of a compiler, the indexes over them, and what is around the plugin.
#[derive(Debug)]
pub(crate) struct CompilerContext {
  /// `ModuleFederationPlugin`'s, without what the indexes have: remotes and shared modules.
  pub config: FederationConfig,
  /// Those of further `ModuleFederationPlugin`s.
  pub others: Vec<FederationConfig>,
  /// The containers of all parts.
  pub containers: Vec<Container>,
  /// The runtime that starts.
  pub runtime_kind: RuntimeKind,
  /// Problems of the options, reported in every compilation.
  pub diagnostics: Vec<Diagnostic>,
  pub environment: Environment,
  pub bridge: Arc<dyn NodeBridge>,
  pub remotes: RemoteIndex,
  pub shares: Shares,
}

impl CompilerContext {
  /// The context of a compiler with these plugins; `diagnostics` are what was wrong with their options.
  pub(crate) fn new(
    configs: Vec<FederationConfig>,
    mut diagnostics: Vec<Diagnostic>,
    environment: Environment,
    bridge: Arc<dyn NodeBridge>,
  ) -> Self {
    let Merged { mut config, others, containers, runtime_kind, diagnostics: between } = merge(configs);
    diagnostics.extend(between);
    let remotes = RemoteIndex::new(take(&mut config.remotes));
    let shares = Shares::new(take(&mut config.shared));
    Self { config, others, containers, runtime_kind, diagnostics, environment, bridge, remotes, shares }
  }

  /// The configurations of all `ModuleFederationPlugin`s, the first one's first.
  pub(crate) fn configs(&self) -> impl Iterator<Item = &FederationConfig> {
    std::iter::once(&self.config).chain(&self.others)
  }

  /// Whether entries may wait for federated modules; `None` leaves it to their libraries. With the plain runtime they start as
  /// webpack's do: a static import of a shared module is an error.
  pub(crate) fn async_startup(&self) -> Option<bool> {
    if self.runtime_kind == RuntimeKind::Plain { Some(false) } else { self.config.runtime.async_startup }
  }
}

/// Whether an entry may wait for nothing. `asked` is `experiments.asyncStartup`: unless given, an entry with a library starts at
/// once, as someone reads its exports.
pub(crate) fn starts_at_once(is_library: bool, asked: Option<bool>) -> bool {
  !asked.unwrap_or(!is_library)
}
