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

/// The name of the chunk with the runtime that a build loads where its page has none.
pub(crate) const RUNTIME_CHUNK: &str = "federation_runtime";

/// The names of all chunks with a runtime. Modules of `@fedpack/runtime` load these, too, with `experiments.externalRuntime`; the last one
/// has what a build adds to the runtime core of its page.
pub(crate) const RUNTIME_CHUNKS: [&str; 2] = [RUNTIME_CHUNK, "federation_runtime_external"];

/// Behind the path of a runtime that is loaded: it is another module than the one that is always there, which `splitChunks` would else
/// put into one chunk with it.
pub(crate) const LOADED: &str = "?loaded";

/// What a prebuilt runtime does for other builds of its page, or they for it.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PagePart {
  /// Path of the module that publishes or takes it.
  pub request: String,
  /// Whether the runtime of the page is taken; the build's own is then in a chunk of its own.
  pub takes: bool,
  /// The remotes that it can load, by the name of their kind.
  pub remotes: String,
  /// Whether it shares modules.
  pub shared: bool,
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
  /// How a prebuilt runtime is shared with the page, if it is.
  pub page: Option<PagePart>,
  /// Whether a prebuilt runtime comes into its files when these are minimized.
  pub is_placed: bool,
  /// Name of the federation instance.
  pub name: String,
  /// Tells this build from others of its name.
  pub build: String,
  pub share_strategy: String,
  /// Path of the module by which entries wait for what they import statically, if there are such entries.
  pub static_imports: Option<String>,
  pub policies: Vec<EmbeddedPolicy>,
  pub plugins: Vec<EmbeddedPlugin>,
  /// Literal of the places of all remotes.
  pub remotes: String,
}

impl RuntimeBootstrap {
  /// Whether it starts the runtime of the page. Its own is then in a chunk that it loads where the page has none.
  pub(crate) fn takes_page_runtime(&self) -> bool {
    self.page.as_ref().is_some_and(|page| page.takes)
  }

  /// The modules that it requires, in this order: the runtime unless it takes that of the page, the constants, what shares the
  /// runtime with the page, what lets entries wait, policies and plugins.
  pub(crate) fn requests(&self) -> impl Iterator<Item = &String> {
    let runtime = (!self.takes_page_runtime()).then_some(&self.runtime);
    let page = self.page.as_ref().map(|page| &page.request);
    let policies = self.policies.iter().flat_map(EmbeddedPolicy::requests);
    let plugins = self.plugins.iter().map(|plugin| &plugin.request);
    runtime.into_iter().chain(&self.constants).chain(page).chain(&self.static_imports).chain(policies).chain(plugins)
  }

  /// The modules that it loads when a remote can't be used, in the order of their blocks.
  pub(crate) fn fallbacks(&self) -> impl Iterator<Item = &EmbeddedFallback> {
    self.policies.iter().flat_map(EmbeddedPolicy::fallbacks)
  }

  /// Identifier of the module that starts the runtime.
  pub(crate) fn identifier(&self) -> String {
    let Self {
      variant, page, is_placed, name, build, share_strategy, static_imports, policies, plugins, remotes, ..
    } = self;
    let plugins =
      plugins.iter().map(|plugin| format!("|{}|{}", plugin.request, plugin.params.as_deref().unwrap_or("")));
    let policies: String = policies.iter().map(EmbeddedPolicy::identifier).collect();
    // A persistent cache may hold the one of a build that minimizes for one that does not.
    let placed = if *is_placed { " in its place" } else { "" };
    let page = match page {
      Some(page) if page.takes => " of the page",
      Some(_) => " for the page",
      None => "",
    };
    let waits = if static_imports.is_some() { " for static imports" } else { "" };
    format!(
      "federation runtime {variant}{placed}{page}{waits} {name} {build} {share_strategy} {remotes}{policies}{}",
      plugins.collect::<String>()
    )
  }
}
