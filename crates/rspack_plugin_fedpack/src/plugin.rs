//! The plugin: its parts, and the hooks in the order in which a compilation meets them.

mod always_loaded;
mod await_shared;
mod consume;
mod copies;
mod create_module;
mod documents;
mod early_imports;
mod entry;
mod external_runtime;
mod factorize;
mod finish_make;
mod identity;
mod inside;
mod keep_apart;
mod make;
mod optimize_chunks;
mod overruled;
mod own_runtime;
mod place_runtime;
mod prepare;
mod process_assets;
mod provide;
mod public_path;
mod render_startup;
mod runtime_requirements;
mod set_aside;
mod split_fallbacks;
mod start;
mod told_twice;

use std::{
  collections::{BTreeMap, BTreeSet},
  sync::{Arc, RwLock},
};

use fedpack_config::model::{Container, FederationConfig};
use fedpack_diagnostics::Diagnostic;
use rspack_core::{ApplyContext, Plugin};
use rspack_error::Result;
use rspack_hook::plugin;

pub(crate) use self::{
  consume::Meanings, identity::Identities, public_path::public_path, set_aside::SetAside, split_fallbacks::Stuck,
};
use crate::{
  kept::Kept,
  outside::Outside,
  parts::{Flavor, Parts},
  remotes::RemoteIndex,
  shares::Shares,
  state::CompilationState,
};

/// What the plugin is told about the place that it runs in.
#[derive(Debug, Clone, Default)]
pub struct Environment {
  /// Absolute path of the module that starts the federation runtime (`@fedpack/runtime/embed`).
  pub embed: String,
  /// Absolute paths of modules that start a part of the federation runtime, by what they hold (`web.none.shared`: for browsers,
  /// without remotes, with shared modules). Empty where the complete one has to be taken.
  pub prebuilt: BTreeMap<String, String>,
  /// Absolute path of the module that hands a prebuilt runtime what the build defines (`@fedpack/runtime/prebuilt/constants`).
  pub constants: String,
  /// Whether a minimizer runs over what is rendered: a prebuilt runtime is minimized already, and is placed when that is done.
  pub minimizes: bool,
  /// Whether containers find their files beside themselves, whatever `output.publicPath` says.
  pub from_own_url: bool,
  /// Absolute paths of the modules by which an application uses the runtime's API.
  pub runtime_modules: BTreeSet<String>,
  /// Absolute path of the module that starts the plain runtime (`@fedpack/runtime/plain`), for the parts on their own.
  pub plain: String,
  /// Version of the application, for the manifest.
  pub build_version: String,
  /// Version of fedpack, for the manifest.
  pub plugin_version: String,
}

/// Module Federation for one compiler.
#[plugin]
#[derive(Debug)]
pub struct FedpackPlugin {
  /// `ModuleFederationPlugin`'s, with the remotes and shared modules of all parts.
  pub(crate) config: Arc<FederationConfig>,
  /// Those of further `ModuleFederationPlugin`s.
  pub(crate) others: Vec<FederationConfig>,
  /// The containers of all parts.
  pub(crate) containers: Vec<Container>,
  /// The runtime that starts.
  pub(crate) flavor: Flavor,
  /// What was wrong with the options; reported in every compilation.
  pub(crate) diagnostics: Vec<Diagnostic>,
  pub(crate) environment: Environment,
  pub(crate) outside: Arc<dyn Outside>,
  pub(crate) remotes: RemoteIndex,
  pub(crate) shares: Shares,
  /// What rebuilds need not find out again.
  pub(crate) kept: Kept,
  /// What is known of the compilation that runs now; made anew for each.
  pub(crate) state: RwLock<Arc<CompilationState>>,
}

impl FedpackPlugin {
  /// A plugin for the configurations of all federation plugins of a compiler. `diagnostics` are reported as errors and
  /// warnings of every compilation. `outside` does what only the process around it can.
  pub fn new(
    configs: Vec<FederationConfig>,
    mut diagnostics: Vec<Diagnostic>,
    environment: Environment,
    outside: Arc<dyn Outside>,
  ) -> Self {
    let Parts { config, others, containers, flavor, diagnostics: between } = Parts::merge(configs);
    diagnostics.extend(between);
    let remotes = RemoteIndex::new(&config.remotes);
    let shares = Shares::new(&config.shared);
    let config = Arc::new(config);
    let (kept, state) = (Kept::default(), RwLock::default());
    Self::new_inner(config, others, containers, flavor, diagnostics, environment, outside, remotes, shares, kept, state)
  }
}

impl FedpackPluginInner {
  /// Whether entries may wait for federated modules; `None` leaves it to their libraries. With the plain runtime they start as
  /// webpack's do: a static import of a shared module is an error.
  pub(crate) fn async_startup(&self) -> Option<bool> {
    if self.flavor == Flavor::Plain { Some(false) } else { self.config.runtime.async_startup }
  }

  /// The state of the compilation that runs now.
  pub(crate) fn state(&self) -> Arc<CompilationState> {
    // A poisoned lock means that another hook panicked; the state behind it is whole, since it is only ever replaced.
    Arc::clone(&self.state.read().unwrap_or_else(std::sync::PoisonError::into_inner))
  }
}

impl Plugin for FedpackPlugin {
  fn name(&self) -> &'static str {
    "fedpack"
  }

  fn apply(&self, ctx: &mut ApplyContext<'_>) -> Result<()> {
    ctx.compiler_hooks.this_compilation.tap(prepare::prepare::new(self));
    ctx.compiler_hooks.compilation.tap(render_startup::tap_rendering::new(self));
    ctx.compiler_hooks.compilation.tap(render_startup::add_templates::new(self));
    ctx.compiler_hooks.make.tap(make::add_containers::new(self));
    ctx.normal_module_factory_hooks.factorize.tap(factorize::take_from_remote::new(self));
    ctx.normal_module_factory_hooks.factorize.tap(factorize::take_from_share::new(self));
    ctx.normal_module_factory_hooks.create_module.tap(create_module::consume_resolved::new(self));
    ctx.compiler_hooks.finish_make.tap(finish_make::add_provided_and_runtime::new(self));
    ctx.compilation_hooks.finish_modules.tap(await_shared::await_shared::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(set_aside::set_aside::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(keep_apart::keep_apart::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(split_fallbacks::split_fallbacks::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(optimize_chunks::hoist_runtime::new(self));
    ctx.compilation_hooks.additional_tree_runtime_requirements.tap(runtime_requirements::add_runtime::new(self));
    ctx.compilation_hooks.additional_chunk_runtime_requirements.tap(own_runtime::name_runtime::new(self));
    ctx.compilation_hooks.runtime_requirement_in_tree.tap(own_runtime::hand_on_updates::new(self));
    ctx.compilation_hooks.process_assets.tap(told_twice::tell_once::new(self));
    ctx.compilation_hooks.process_assets.tap(place_runtime::place_runtime::new(self));
    ctx.compilation_hooks.process_assets.tap(early_imports::report_early_imports::new(self));
    ctx.compilation_hooks.process_assets.tap(public_path::report_public_paths::new(self));
    ctx.compilation_hooks.process_assets.tap(always_loaded::report_always_loaded::new(self));
    ctx.compilation_hooks.process_assets.tap(process_assets::check_and_emit::new(self));
    Ok(())
  }
}
