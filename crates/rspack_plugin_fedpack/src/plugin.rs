//! The plugin: what it holds. [`hooks`] has what it does.

mod hooks;

use std::sync::{Arc, PoisonError, RwLock};

use fedpack_bridge::Environment;
use fedpack_config::model::FederationConfig;
use fedpack_diagnostics::Diagnostic;
use rspack_hook::plugin;

use crate::{bridge::NodeBridge, caches::Caches, context::CompilerContext, stages::Stages};

/// Module Federation for one compiler.
#[plugin]
#[derive(Debug)]
pub struct FedpackPlugin {
  pub(crate) context: CompilerContext,
  /// Results that rebuilds need not find out again.
  pub(crate) caches: Caches,
  /// The compilation that runs now.
  stages: RwLock<Arc<Stages>>,
}

impl FedpackPlugin {
  /// A plugin for the configurations of all federation plugins of a compiler. `diagnostics` are reported as errors and
  /// warnings of every compilation. `bridge` does what only the process around it can.
  pub fn new(
    configs: Vec<FederationConfig>,
    diagnostics: Vec<Diagnostic>,
    environment: Environment,
    bridge: Arc<dyn NodeBridge>,
  ) -> Self {
    let context = CompilerContext::new(configs, diagnostics, environment, bridge);
    Self::new_inner(context, Caches::default(), RwLock::default())
  }
}

impl FedpackPluginInner {
  /// Begins the stages of a new compilation.
  pub(crate) fn begin(&self) -> Arc<Stages> {
    let stages = Arc::<Stages>::default();
    *self.stages.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&stages);
    stages
  }

  /// The stages of the compilation that runs now.
  pub(crate) fn stages(&self) -> Arc<Stages> {
    // A poisoned lock means that another hook panicked; what is behind it is whole, since it is only ever replaced.
    Arc::clone(&self.stages.read().unwrap_or_else(PoisonError::into_inner))
  }
}
