//! Lets the code that runs an entry wait for the shared and remote modules that the entry imports statically.

use fedpack_emit::{
  js::Expr,
  startup::{AsyncStartup, EntryExports},
};
use rspack_core::{
  ChunkGraph, ChunkLoading, ChunkLoadingType, ChunkUkey, Compilation, ModuleIdentifier, RuntimeCodeTemplate,
  RuntimeGlobals, RuntimeVariable,
  rspack_sources::{BoxSource, ConcatSource, RawStringSource, Source, SourceExt},
};

use super::own_runtime::leave_other_runtimes;
use crate::{
  chunks::{Startup, chunks_of_entries},
  module::ContainerEntryModule,
};

/// The start of the entry `module` of a chunk, which Rspack rendered as `source`; `own_runtime` is the id of the only runtime that
/// starts it, if there are others.
pub(crate) fn render_startup(
  compilation: &Compilation,
  (chunk, module): (&ChunkUkey, &ModuleIdentifier),
  startup: &Startup,
  own_runtime: Option<&str>,
  source: BoxSource,
  template: &RuntimeCodeTemplate,
) -> BoxSource {
  let mut rendered = source;
  if let Startup::Later(waiting) = startup {
    let code = rendered.source().into_string_lossy().into_owned();
    let startup = AsyncStartup {
      require: &template.render_runtime_globals(&RuntimeGlobals::REQUIRE),
      exports: &template.render_runtime_variable(&RuntimeVariable::Exports),
      own: &waiting.own,
      export: &waiting.export,
      federated: &waiting.federated,
      after: &waiting.after,
      library: EntryExports::of_library(waiting.library.as_deref()),
    };
    rendered = RawStringSource::from(startup.emit(&code)).boxed();
  } else if starts_on_demand(compilation)
    && let Some(code) = container_start(compilation, chunk, module, template)
  {
    rendered = RawStringSource::from(code).boxed();
  }
  if let Some(id) = own_runtime {
    let leave = RawStringSource::from(leave_other_runtimes(id, template)).boxed();
    rendered = ConcatSource::new([leave, rendered]).boxed();
  }
  rendered
}

/// Whether Rspack starts entries of another runtime chunk asynchronously.
fn starts_on_demand(compilation: &Compilation) -> bool {
  compilation.options.output.chunk_loading == ChunkLoading::Enable(ChunkLoadingType::AsyncNode)
}

/// A container that waits for nothing is handed out at once, also where Rspack starts the entries of another runtime chunk
/// asynchronously (`async-node`).
fn container_start(
  compilation: &Compilation,
  chunk: &ChunkUkey,
  module: &ModuleIdentifier,
  template: &RuntimeCodeTemplate,
) -> Option<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let is_container = |id: &ModuleIdentifier| {
    let module = compilation.get_module_graph().module_by_identifier(id);
    module.is_some_and(|module| module.downcast_ref::<ContainerEntryModule>().is_some())
  };
  let entries = artifact.chunk_graph.get_chunk_entry_modules(chunk);
  let has_runtime = artifact.chunk_by_ukey.expect_get(chunk).has_runtime(&artifact.chunk_group_by_ukey);
  let needs_nothing = chunks_of_entries(compilation, chunk)
    .iter()
    .all(|other| other == chunk || artifact.chunk_by_ukey.expect_get(other).has_runtime(&artifact.chunk_group_by_ukey));
  if has_runtime || !needs_nothing || entries.as_slice() != [*module] || !is_container(module) {
    return None;
  }
  let id = ChunkGraph::get_module_id(&compilation.module_ids_artifact, *module)?;
  let require = template.render_runtime_globals(&RuntimeGlobals::REQUIRE);
  let exports = template.render_runtime_variable(&RuntimeVariable::Exports);
  Some(format!("var {exports} = {require}({});\n", Expr::literal(id.as_str()).0))
}
