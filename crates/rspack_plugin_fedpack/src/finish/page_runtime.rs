//! Which entries start the runtime of their page, instead of one that they bring along.
//!
//! Pages with several remotes would otherwise load as many runtimes. An entry of containers alone can wait: nothing runs before a host
//! asks for it.

use fedpack_bridge::RuntimeTarget;
use fedpack_config::{
  model::{Container, RemoteTarget},
  public_path::{is_relative_to_page, knows_its_url},
};
use rspack_core::{ChunkLoading, ChunkLoadingType, Compilation, EntryRuntime, GroupOptions};

use super::runtime_choice::EmbeddedRuntime;
use crate::{context::CompilerContext, dependency::RUNTIME_CHUNK, target::target};

/// What an entry has to do with the runtime of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageUse {
  /// It brings one along, for others as well.
  Publishes,
  /// It starts the one that is there.
  Takes,
}

/// Names of those of `entries` that can do with the runtime of their page.
pub(super) fn takers(
  context: &CompilerContext,
  runtime: &EmbeddedRuntime,
  entries: &[String],
  compilation: &Compilation,
) -> Vec<String> {
  let environment = &context.environment;
  let may_take = runtime.of_page().is_some()
    && environment.minimizes
    && !environment.hot
    && !environment.page.take.is_empty()
    && target(&compilation.platform) == RuntimeTarget::Web
    && compilation.global_entry.dependencies.is_empty()
    && !compilation.entries.contains_key(RUNTIME_CHUNK)
    && !has_relative_remotes(context);
  if !may_take {
    return Vec::new();
  }
  let is_taker = |name: &&String| {
    let container = context.containers.iter().find(|container| container.name.0 == **name);
    container.is_some_and(|container| is_alone(container, compilation))
  };
  let takers: Vec<_> = entries.iter().filter(is_taker).cloned().collect();
  // The runtime chunk of a worker takes its start from a page.
  if takers.len() == entries.len() && has_workers(compilation) { Vec::new() } else { takers }
}

/// Whether a container has a runtime chunk for itself that browsers load, and from which they can load more.
fn is_alone(container: &Container, compilation: &Compilation) -> bool {
  let name = &container.name.0;
  let Some(entry) = compilation.entries.get(name) else { return false };
  let loading = entry.options.chunk_loading.as_ref().unwrap_or(&compilation.options.output.chunk_loading);
  let is_depended_on = |depend_on: &Vec<String>| depend_on.contains(name);
  entry.dependencies.len() == 1
    && entry.options.runtime == Some(EntryRuntime::False)
    && entry.options.depend_on.is_none()
    && entry.options.async_chunks != Some(false)
    && !compilation.entries.values().any(|other| other.options.depend_on.as_ref().is_some_and(is_depended_on))
    && matches!(loading, ChunkLoading::Enable(ChunkLoadingType::Jsonp | ChunkLoadingType::Import))
    && knows_its_url(&container.library.library_type)
    && !container.library.library_type.starts_with("commonjs")
}

/// Whether a remote has a URL that a browser may complete by that of the script with the runtime, as `import()` does.
fn has_relative_remotes(context: &CompilerContext) -> bool {
  let is_relative = |target: &RemoteTarget| match target {
    RemoteTarget::Script { url, .. } => is_relative_to_page(url),
    RemoteTarget::External { .. } | RemoteTarget::Internal { .. } => false,
  };
  context.remotes.all().any(|remote| remote.targets.iter().any(is_relative))
}

fn has_workers(compilation: &Compilation) -> bool {
  let graph = compilation.get_module_graph();
  graph.modules().any(|(_, module)| {
    let mut blocks = module.get_blocks().iter().filter_map(|block| graph.block_by_id(block));
    blocks.any(|block| matches!(block.get_group_options(), Some(GroupOptions::Entrypoint(_))))
  })
}
