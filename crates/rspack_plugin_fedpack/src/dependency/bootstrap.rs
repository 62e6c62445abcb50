//! The contents of the module that starts the federation runtime.

use rspack_cacheable::cacheable;

use super::policy::{EmbeddedFallback, EmbeddedPolicy};

/// A runtime plugin and the literal of its parameters.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct EmbeddedPlugin {
  pub request: String,
  pub params: Option<String>,
}

/// All that the runtime is started with, so that a change of the options is a change of the module.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct RuntimeBootstrap {
  /// Which of the runtimes it is.
  pub variant: String,
  /// Path of the runtime's module.
  pub runtime: String,
  /// Path of the module that hands a prebuilt runtime what the build defines.
  pub constants: Option<String>,
  /// Whether a prebuilt runtime comes into its files when these are minimized.
  pub is_placed: bool,
  /// Name of the federation instance.
  pub name: String,
  /// Tells this build from others of its name.
  pub build: String,
  pub share_strategy: String,
  pub policies: Vec<EmbeddedPolicy>,
  pub plugins: Vec<EmbeddedPlugin>,
  /// Literal of the places of all remotes.
  pub remotes: String,
}

impl RuntimeBootstrap {
  /// The modules that it starts, in the order in which they are asked for.
  pub(crate) fn requests(&self) -> impl Iterator<Item = &String> {
    let policies = self.policies.iter().flat_map(EmbeddedPolicy::requests);
    let plugins = self.plugins.iter().map(|plugin| &plugin.request);
    std::iter::once(&self.runtime).chain(&self.constants).chain(policies).chain(plugins)
  }

  /// The modules that it loads when a remote can't be used, in the order of their blocks.
  pub(crate) fn fallbacks(&self) -> impl Iterator<Item = &EmbeddedFallback> {
    self.policies.iter().flat_map(EmbeddedPolicy::fallbacks)
  }

  /// Identifier of the module that starts the runtime.
  pub(crate) fn identifier(&self) -> String {
    let Self { variant, is_placed, name, build, share_strategy, policies, plugins, remotes, .. } = self;
    let plugins =
      plugins.iter().map(|plugin| format!("|{}|{}", plugin.request, plugin.params.as_deref().unwrap_or("")));
    let policies: String = policies.iter().map(EmbeddedPolicy::identifier).collect();
    // A persistent cache may hold the one of a build that minimizes for one that does not.
    let placed = if *is_placed { " in its place" } else { "" };
    format!(
      "federation runtime {variant}{placed} {name} {build} {share_strategy} {remotes}{policies}{}",
      plugins.collect::<String>()
    )
  }
}
