//! Lets an entry start in its own runtime only. All runtimes of a build read the same queue of chunks, and each runs the entries
//! that it finds there: beside a page with a runtime chunk, a container would run the page once more.

use rspack_core::{ChunkLoading, ChunkLoadingType, ChunkUkey, Compilation, RuntimeCodeTemplate, RuntimeGlobals};

use crate::graph::Federated;

/// The id of the runtime that starts the entries of a chunk; `None` where no other could.
pub(crate) fn own_runtime(compilation: &Compilation, federated: &Federated, chunk: &ChunkUkey) -> Option<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let (chunks, groups) = (&artifact.chunk_by_ukey, &artifact.chunk_group_by_ukey);
  // The others require their runtime.
  let is_queued = matches!(
    compilation.options.output.chunk_loading,
    ChunkLoading::Enable(ChunkLoadingType::Jsonp | ChunkLoadingType::ImportScripts)
  );
  if !is_queued || chunks.get(chunk)?.has_runtime(groups) {
    return None;
  }
  let entries = artifact.chunk_graph.get_chunk_entry_modules_with_chunk_group_iterable(chunk);
  let runtime = groups.get(entries.values().next()?)?.get_runtime_chunk(groups);
  let is_page = |other: &ChunkUkey| chunks.get(other).is_some_and(|other| other.can_be_initial(groups));
  let any_other = || compilation.get_chunk_graph_entries().any(|other| other != runtime && is_page(&other));
  if federated.starts.is_empty() || !any_other() {
    return None;
  }
  // Merged runtime chunks are several runtimes, and have no id.
  let mut names = chunks.get(&runtime)?.runtime().iter();
  let name = names.next().filter(|_| names.next().is_none())?;
  artifact.chunk_graph.get_runtime_id(name.as_str())
}

/// Whether a chunk gets what hands hot updates on: these come through a global function, too, which the last runtime on the page
/// would have for itself.
pub(crate) fn needs_hot_updates(
  compilation: &Compilation,
  federated: &Federated,
  requirements: &RuntimeGlobals,
) -> bool {
  let are_scripts = compilation.options.output.chunk_loading == ChunkLoading::Enable(ChunkLoadingType::Jsonp);
  are_scripts && requirements.contains(RuntimeGlobals::HMR_DOWNLOAD_UPDATE_HANDLERS) && !federated.containers.is_empty()
}

/// The statement that leaves the start of an entry in a runtime of another id.
pub(super) fn leave_other_runtimes(id: &str, template: &RuntimeCodeTemplate) -> String {
  fedpack_emit::startup::only_in_runtime(&template.render_runtime_globals(&RuntimeGlobals::RUNTIME_ID), id)
}
