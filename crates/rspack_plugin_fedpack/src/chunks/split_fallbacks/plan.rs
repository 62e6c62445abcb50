//! How one chunk is divided.

use std::collections::BTreeSet;

use fedpack_share::chunks::{Division, Member, Need, divide};
use rspack_core::{ChunkGroup, ChunkUkey, Compilation, ModuleGraph, ModuleIdentifier};

use super::needs::{Loader, Needs, ShareNumbers, needs as is_needed_by};
use crate::graph::Federated;

/// The fate of a chunk.
pub(super) struct Plan {
  /// The modules that `division` numbers.
  pub members: Vec<ModuleIdentifier>,
  pub division: Division,
  /// Fallbacks that can't leave: the chunk is the one of an entry, and they are what it runs.
  pub immovable: Vec<ModuleIdentifier>,
}

/// The chunk groups that load a chunk.
struct Loaders<'a> {
  fallbacks: Vec<(&'a ChunkGroup, &'a ShareNumbers)>,
  pages: Vec<&'a ChunkGroup>,
  exposed: Vec<&'a ChunkGroup>,
}

pub(super) fn plan(compilation: &Compilation, federated: &Federated, needs: &Needs, chunk: ChunkUkey) -> Plan {
  let (artifact, graph) = (&compilation.build_chunk_graph_artifact, compilation.get_module_graph());
  let loaders = loaders(compilation, federated, needs, chunk);
  let entries = artifact.chunk_graph.get_chunk_entry_modules(&chunk);
  let mut modules: Vec<_> = artifact.chunk_graph.get_chunk_modules_identifier(&chunk).iter().copied().collect();
  modules.sort_unstable();
  let mut immovable = Vec::new();
  let mut need_of = |module: &ModuleIdentifier| {
    let need = loaders.need(module);
    if !entries.contains(module) {
      return need;
    }
    // A shared module may be an entry itself, and has no code.
    let has_code = !federated.consumed.contains(module) && !federated.remotes.contains(module);
    if has_code && matches!(need, Need::Fallback { .. }) {
      immovable.push(*module);
    }
    Need::Exposed
  };
  let members: Vec<_> =
    modules.iter().map(|module| Member { size: size(compilation, graph, module), need: need_of(module) }).collect();
  let mut division = divide(&members);
  // One part that nothing stays behind for keeps the chunk, and its name.
  let runs = artifact.chunk_by_ukey.get(&chunk).is_some_and(|chunk| chunk.has_runtime(&artifact.chunk_group_by_ukey));
  if division.stays.is_empty() && !runs && division.parts.len() == 1 {
    division.stays = division.parts.drain(..).flat_map(|part| part.members).collect();
  }
  Plan { members: modules, division, immovable }
}

fn loaders<'a>(compilation: &'a Compilation, federated: &Federated, needs: &'a Needs, chunk: ChunkUkey) -> Loaders<'a> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let chunk = artifact.chunk_by_ukey.get(&chunk);
  let mut found = Loaders { fallbacks: Vec::new(), pages: Vec::new(), exposed: Vec::new() };
  for ukey in chunk.into_iter().flat_map(|chunk| chunk.get_sorted_groups_iter(&artifact.chunk_group_by_ukey)) {
    let group = artifact.chunk_group_by_ukey.expect_get(ukey);
    match needs.loader(ukey, compilation, federated) {
      Loader::Fallback(shares) => found.fallbacks.push((group, shares)),
      Loader::Page => found.pages.push(group),
      Loader::Exposed => found.exposed.push(group),
    }
  }
  found
}

impl Loaders<'_> {
  fn need(&self, module: &ModuleIdentifier) -> Need {
    let needing = self.fallbacks.iter().filter(|(group, _)| is_needed_by(group, module));
    let of: BTreeSet<usize> = needing.flat_map(|(_, shares)| shares.iter().copied()).collect();
    let is_exposed = || self.exposed.iter().any(|group| is_needed_by(group, module));
    if of.is_empty() {
      let is_of_pages = !self.exposed.is_empty() && !is_exposed();
      let needed = is_of_pages && self.pages.iter().any(|group| is_needed_by(group, module));
      return if needed { Need::Pages } else { Need::Exposed };
    }
    let others = || self.exposed.iter().chain(&self.pages);
    let anyway: BTreeSet<usize> =
      others().enumerate().filter(|(_, group)| is_needed_by(group, module)).map(|(at, _)| at).collect();
    if !anyway.is_empty() && anyway.len() == others().count() {
      return Need::Exposed;
    }
    let pages = !self.exposed.is_empty() && !is_exposed();
    Need::Fallback { of, anyway, pages }
  }
}

/// As `splitChunks` measures: the source.
pub(super) fn size(compilation: &Compilation, graph: &ModuleGraph, module: &ModuleIdentifier) -> f64 {
  let module = graph.module_by_identifier(module);
  module.map_or(0.0, |module| {
    module.source_types(graph).iter().map(|kind| module.size(Some(kind), Some(compilation))).sum()
  })
}
