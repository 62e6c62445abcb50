//! How entries start: at once, or when the shared and remote modules that they import statically are there.

use std::collections::{BTreeMap, BTreeSet};

use rspack_core::{
  Chunk, ChunkGroup, ChunkGroupUkey, ChunkUkey, Compilation, LibraryOptions, Module, ModuleIdentifier,
};
use rspack_hash::{RspackHash, RspackHasher};
use rustc_hash::FxHashSet;

use super::federated_chunks::{FederatedChunks, is_awaited};
use crate::{
  context::starts_at_once,
  module::{ConsumeSharedModule, RemoteModule},
};

/// The chunks and modules that the chunk of an entry waits for.
#[derive(Debug)]
pub(crate) struct Waiting {
  /// Id of the entry's own chunk.
  pub own: String,
  /// Ids of the entry's chunks that hold shared or remote modules.
  pub federated: Vec<String>,
  /// Ids of the chunks that come before: of the runtime, and of the entries that it depends on (`dependOn`).
  pub after: Vec<String>,
  /// `library.type` of the entry, if someone reads its exports.
  pub library: Option<String>,
  /// `library.export`: the export that is handed out, as a path.
  pub export: Vec<String>,
}

impl RspackHash for Waiting {
  /// Each text with its length, and each list with its own: no two starts are hashed from the same bytes.
  fn hash(&self, hasher: &mut RspackHasher) {
    let Self { own, federated, after, library, export } = self;
    for texts in [std::slice::from_ref(own), federated, after, library.as_slice(), export] {
      hasher.write(&(texts.len() as u64).to_le_bytes());
      for text in texts {
        hasher.write(&(text.len() as u64).to_le_bytes());
        hasher.write(text.as_bytes());
      }
    }
  }
}

/// The chunk of an entry, and how it starts.
#[derive(Debug)]
pub(crate) enum Startup {
  /// Nothing federated is in its way, or it may not wait.
  Now,
  /// It starts when what it waits for is there.
  Later(Waiting),
}

/// How the entries in `chunk` start. `asked` is `experiments.asyncStartup`.
pub(crate) fn startup(
  compilation: &Compilation,
  holding: &FederatedChunks,
  chunk: &ChunkUkey,
  asked: Option<bool>,
) -> Startup {
  let library = library_of(compilation, chunk);
  if starts_at_once(library.is_some(), asked) || !can_wait(compilation, holding, chunk) {
    return Startup::Now;
  }
  let chunks = chunks_of_entries(compilation, chunk);
  let federated: BTreeSet<String> =
    chunks.iter().filter(|chunk| holding.holds_awaited(chunk)).filter_map(|chunk| id_of(compilation, chunk)).collect();
  if federated.is_empty() {
    return Startup::Now;
  }
  let after = earlier_entries(compilation, chunk);
  let Some(own) = id_of(compilation, chunk) else { return Startup::Now };
  Startup::Later(Waiting {
    own,
    federated: federated.into_iter().collect(),
    after: after.into_iter().collect(),
    library: library.map(|library| library.library_type.clone()),
    export: library.and_then(|library| library.export.clone()).unwrap_or_default(),
  })
}

/// Whether the runtime of the entries in a chunk lets them wait: where none imports an awaited module statically, these have only been put
/// into the same chunk.
fn can_wait(compilation: &Compilation, holding: &FederatedChunks, chunk: &ChunkUkey) -> bool {
  let groups = &compilation.build_chunk_graph_artifact.chunk_group_by_ukey;
  groups_of_entries(compilation, chunk).any(|group| holding.lets_entries_wait(&group.get_runtime_chunk(groups)))
}

/// The entries of a chunk that import shared or remote modules statically and start without waiting for them.
fn starts_too_early(
  compilation: &Compilation,
  holding: &FederatedChunks,
  chunk: &ChunkUkey,
  asked: Option<bool>,
) -> bool {
  !is_build_time(compilation, chunk)
    && starts_at_once(library_of(compilation, chunk).is_some(), asked)
    && chunks_of_entries(compilation, chunk).iter().any(|chunk| holding.holds_awaited(chunk))
}

/// The static imports of awaited modules in the entries that start at once, by the id of what is imported: the importing
/// module and the location in it. Sorted.
pub(super) fn early_imports(compilation: &Compilation, holding: &FederatedChunks, asked: Option<bool>) -> EarlyImports {
  let graph = compilation.get_module_graph();
  let artifact = &compilation.build_chunk_graph_artifact;
  let entries =
    artifact.chunk_by_ukey.keys().filter(|chunk| artifact.chunk_graph.get_number_of_entry_modules(chunk) > 0);
  let early: FxHashSet<ChunkUkey> = entries
    .filter(|chunk| starts_too_early(compilation, holding, chunk, asked))
    .flat_map(|chunk| chunks_of_entries(compilation, chunk))
    .collect();
  let is_early = |module: &ModuleIdentifier| {
    artifact.chunk_graph.get_module_chunks(*module).iter().any(|chunk| early.contains(chunk))
  };
  let mut found = BTreeMap::new();
  let awaited = early
    .iter()
    .flat_map(|chunk| holding.in_chunk(chunk))
    .filter(|id| graph.module_by_identifier(id).is_some_and(|module| is_awaited(module.as_ref())));
  for module in awaited.copied().collect::<BTreeSet<_>>() {
    let locations = graph.get_incoming_connections(&module).filter_map(|connection| {
      let origin = connection.original_module_identifier.as_ref().filter(|origin| is_early(origin))?;
      if graph.get_parent_block(&connection.dependency_id).is_some() {
        return None;
      }
      // In a concatenated module the location is one of the module that was written.
      let written = graph.get_parent_module(&connection.dependency_id).unwrap_or(origin);
      let name = graph.module_by_identifier(written)?.readable_identifier(&compilation.options.context).into_owned();
      let location = graph.dependency_by_id(&connection.dependency_id).loc().map(|loc| format!(":{loc}"));
      Some(format!("{name}{}", location.unwrap_or_default()))
    });
    let Some(location) = locations.min() else { continue };
    let what = graph.module_by_identifier(&module).map(|module| name_of(module.as_ref())).unwrap_or_default();
    found.insert(module, EarlyImport { what, location });
  }
  found
}

/// Static imports that come too early, by what is imported.
pub(crate) type EarlyImports = BTreeMap<ModuleIdentifier, EarlyImport>;

/// A static import that comes too early.
#[derive(Debug, Hash)]
pub(crate) struct EarlyImport {
  /// Share key or request.
  pub what: String,
  /// Importing module, line and column.
  pub location: String,
}

fn name_of(module: &dyn Module) -> String {
  let shared = module.downcast_ref::<ConsumeSharedModule>().map(|module| module.consumption.share_key.to_string());
  shared.or_else(|| module.downcast_ref::<RemoteModule>().map(|module| module.request.clone())).unwrap_or_default()
}

/// All chunks that the entries in `chunk` start with: their own, and those of the entries that they depend on.
pub(crate) fn chunks_of_entries(compilation: &Compilation, chunk: &ChunkUkey) -> FxHashSet<ChunkUkey> {
  groups_of_entries(compilation, chunk).flat_map(|group| group.chunks.iter().copied()).collect()
}

fn earlier_entries(compilation: &Compilation, chunk: &ChunkUkey) -> BTreeSet<String> {
  let groups = &compilation.build_chunk_graph_artifact.chunk_group_by_ukey;
  // Where a page has several runtimes, each is told of every chunk; only the chunk's own runtime has its runtime chunk.
  let before = groups_of_entries(compilation, chunk)
    .flat_map(|group| [group.get_entrypoint_chunk(), group.get_runtime_chunk(groups)]);
  before.filter(|before| before != chunk).filter_map(|before| id_of(compilation, &before)).collect()
}

/// The entrypoints in `chunk`, and those that they depend on.
fn groups_of_entries<'a>(compilation: &'a Compilation, chunk: &ChunkUkey) -> impl Iterator<Item = &'a ChunkGroup> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let entries = artifact.chunk_graph.get_chunk_entry_modules_with_chunk_group_iterable(chunk);
  let mut open: Vec<ChunkGroupUkey> = entries.values().copied().collect();
  let mut seen = FxHashSet::default();
  let mut found = Vec::new();
  while let Some(ukey) = open.pop() {
    let Some(group) = artifact.chunk_group_by_ukey.get(&ukey).filter(|_| seen.insert(ukey)) else {
      continue;
    };
    found.push(group);
    let parents = group.parents_iterable().copied();
    open.extend(
      parents.filter(|parent| artifact.chunk_group_by_ukey.get(parent).is_some_and(|group| group.is_initial())),
    );
  }
  found.into_iter()
}

/// The library that the entries of a chunk hand their exports to.
fn library_of<'a>(compilation: &'a Compilation, chunk: &ChunkUkey) -> Option<&'a LibraryOptions> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let entries = artifact.chunk_graph.get_chunk_entry_modules_with_chunk_group_iterable(chunk);
  let group = artifact.chunk_group_by_ukey.get(entries.values().next()?)?;
  let own = group.kind.get_entry_options().and_then(|options| options.library.as_ref());
  // Nobody reads the exports of a worker.
  own.or_else(|| compilation.options.output.library.as_ref().filter(|_| group.is_initial()))
}

/// Whether a chunk is that of the modules which loaders execute while building: it federates nothing.
pub(crate) fn is_build_time(compilation: &Compilation, chunk: &ChunkUkey) -> bool {
  chunk_of(compilation, chunk).is_some_and(|chunk| chunk.name() == Some("build time chunk"))
}

fn chunk_of<'a>(compilation: &'a Compilation, chunk: &ChunkUkey) -> Option<&'a Chunk> {
  compilation.build_chunk_graph_artifact.chunk_by_ukey.get(chunk)
}

fn id_of(compilation: &Compilation, chunk: &ChunkUkey) -> Option<String> {
  chunk_of(compilation, chunk)?.id().map(ToString::to_string)
}
