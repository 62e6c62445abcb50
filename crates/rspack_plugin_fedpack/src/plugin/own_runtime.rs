//! Lets an entry start in its own runtime only. All runtimes of a build read the same queue of chunks, and each runs the entries
//! that it finds there: beside a page with a runtime chunk, a container would run the page once more.

use rspack_core::{
  ChunkLoading, ChunkLoadingType, ChunkUkey, Compilation, CompilationAdditionalChunkRuntimeRequirements,
  CompilationRuntimeRequirementInTree, RuntimeCodeTemplate, RuntimeGlobals, RuntimeModule, RuntimeModuleExt,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  plugin::{FedpackPlugin, FedpackPluginInner},
  runtime::HotUpdatesRuntimeModule,
  startup::is_build_time,
  state::CompilationState,
};

/// The id of the runtime that starts the entries of a chunk; `None` where no other could.
pub(super) fn own_runtime(compilation: &Compilation, state: &CompilationState, chunk: &ChunkUkey) -> Option<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let (chunks, groups) = (&artifact.chunk_by_ukey, &artifact.chunk_group_by_ukey);
  // The others require their runtime.
  let is_queued = matches!(
    compilation.options.output.chunk_loading,
    ChunkLoading::Enable(ChunkLoadingType::Jsonp | ChunkLoadingType::ImportScripts)
  );
  if !is_queued || is_build_time(compilation, chunk) || chunks.get(chunk)?.has_runtime(groups) {
    return None;
  }
  let entries = artifact.chunk_graph.get_chunk_entry_modules_with_chunk_group_iterable(chunk);
  let runtime = groups.get(entries.values().next()?)?.get_runtime_chunk(groups);
  let is_page = |other: &ChunkUkey| chunks.get(other).is_some_and(|other| other.can_be_initial(groups));
  let any_other = || compilation.get_chunk_graph_entries().any(|other| other != runtime && is_page(&other));
  if state.federated(compilation).starts.is_empty() || !any_other() {
    return None;
  }
  // Merged runtime chunks are several runtimes, and have no id.
  let mut names = chunks.get(&runtime)?.runtime().iter();
  let name = names.next().filter(|_| names.next().is_none())?;
  artifact.chunk_graph.get_runtime_id(name.as_str())
}

#[plugin_hook(CompilationAdditionalChunkRuntimeRequirements for FedpackPlugin, tracing = false)]
pub(super) async fn name_runtime(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  runtime_requirements: &mut RuntimeGlobals,
  _runtime_modules: &mut Vec<Box<dyn RuntimeModule>>,
) -> Result<()> {
  if own_runtime(compilation, &self.state(), chunk).is_some() {
    runtime_requirements.insert(RuntimeGlobals::RUNTIME_ID);
  }
  Ok(())
}

/// Hot updates come through a global function, too, which the last runtime on the page would have for itself.
#[plugin_hook(CompilationRuntimeRequirementInTree for FedpackPlugin, tracing = false)]
pub(super) async fn hand_on_updates(
  &self,
  compilation: &Compilation,
  chunk: &ChunkUkey,
  _all_runtime_requirements: &RuntimeGlobals,
  runtime_requirements: &RuntimeGlobals,
  _runtime_requirements_mut: &mut RuntimeGlobals,
  runtime_modules: &mut Vec<(ChunkUkey, Box<dyn RuntimeModule>)>,
) -> Result<Option<()>> {
  let are_scripts = compilation.options.output.chunk_loading == ChunkLoading::Enable(ChunkLoadingType::Jsonp);
  if are_scripts
    && runtime_requirements.contains(RuntimeGlobals::HMR_DOWNLOAD_UPDATE_HANDLERS)
    && !is_build_time(compilation, chunk)
    && !self.state().federated(compilation).containers.is_empty()
  {
    runtime_modules.push((*chunk, HotUpdatesRuntimeModule::new(&compilation.runtime_template).boxed()));
  }
  Ok(None)
}

/// What leaves the start of an entry in a runtime of another id.
pub(super) fn leave_other_runtimes(id: &str, template: &RuntimeCodeTemplate) -> String {
  fedpack_emit::startup::only_in_runtime(&template.render_runtime_globals(&RuntimeGlobals::RUNTIME_ID), id)
}
