//! Puts the parts of a chunk into chunks of their own.

use fedpack_share::chunks::{ChunkPart, Division, part_name};
use rspack_core::{
  ChunkGroupUkey, ChunkUkey, Compilation, Filename, ModuleIdentifier, incremental::Mutation, module_chunk_condition,
};
use rspack_error::Result;

use super::{
  super::chunk::remove_if_empty,
  needs::{Needs, needs as is_needed_by},
};

/// Divides a chunk. Each chunk group that loads it keeps what it needs.
pub(super) async fn apply(
  compilation: &mut Compilation,
  needs: &Needs,
  chunk: ChunkUkey,
  members: &[ModuleIdentifier],
  division: Division,
) -> Result<()> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let Some(loaded) = artifact.chunk_by_ukey.get(&chunk) else { return Ok(()) };
  let groups: Vec<_> = loaded.get_sorted_groups_iter(&artifact.chunk_group_by_ukey).copied().collect();
  let mut stay: Vec<_> = division.stays.iter().filter_map(|at| members.get(*at)).copied().collect();
  for part in division.parts {
    let modules: Vec<_> = part.members.iter().filter_map(|at| members.get(*at)).copied().collect();
    let loading: Vec<_> = groups.iter().copied().filter(|group| loads(compilation, *group, chunk, &modules)).collect();
    if loading.is_empty() {
      stay.extend(modules);
      continue;
    }
    let new = add_chunk(compilation, needs, chunk, &part);
    for group in loading {
      let artifact = &mut compilation.build_chunk_graph_artifact;
      artifact.chunk_group_by_ukey.expect_get_mut(&group).insert_chunk(new, chunk);
      artifact.chunk_by_ukey.expect_get_mut(&new).add_group(group);
    }
    for module in modules {
      if !may_be_in(compilation, module, new).await? {
        stay.push(module);
        continue;
      }
      let graph = &mut compilation.build_chunk_graph_artifact.chunk_graph;
      graph.disconnect_chunk_and_module(&chunk, module);
      graph.connect_chunk_and_module(new, module);
    }
    for module in part.duplicates.iter().filter_map(|at| members.get(*at)) {
      if may_be_in(compilation, *module, new).await? {
        compilation.build_chunk_graph_artifact.chunk_graph.connect_chunk_and_module(new, *module);
      }
    }
  }
  let leaving: Vec<_> = groups.into_iter().filter(|group| !keeps(compilation, needs, *group, chunk, &stay)).collect();
  for group in leaving {
    let artifact = &mut compilation.build_chunk_graph_artifact;
    artifact.chunk_group_by_ukey.expect_get_mut(&group).remove_chunk(&chunk);
    artifact.chunk_by_ukey.expect_get_mut(&chunk).remove_group(&group);
  }
  remove_if_empty(compilation, chunk);
  Ok(())
}

/// Whether a group loads `chunk` for one of `modules`.
fn loads(compilation: &Compilation, group: ChunkGroupUkey, chunk: ChunkUkey, modules: &[ModuleIdentifier]) -> bool {
  let artifact = &compilation.build_chunk_graph_artifact;
  let group = artifact.chunk_group_by_ukey.expect_get(&group);
  let is_elsewhere = |module: &ModuleIdentifier| {
    group.chunks.iter().any(|other| *other != chunk && artifact.chunk_graph.is_module_in_chunk(module, *other))
  };
  modules.iter().any(|module| is_needed_by(group, module) && !is_elsewhere(module))
}

/// Whether a group loads a chunk once only `modules` are in it.
fn keeps(
  compilation: &Compilation,
  needs: &Needs,
  group: ChunkGroupUkey,
  chunk: ChunkUkey,
  modules: &[ModuleIdentifier],
) -> bool {
  let artifact = &compilation.build_chunk_graph_artifact;
  let runs = artifact.chunk_graph.get_chunk_entry_modules_with_chunk_group_iterable(&chunk);
  let found = artifact.chunk_group_by_ukey.expect_get(&group);
  let is_own = found.kind.is_entrypoint()
    && (found.get_entrypoint_chunk() == chunk || found.get_runtime_chunk(&artifact.chunk_group_by_ukey) == chunk);
  // What the code splitter put nowhere was put here by another plugin, which knows why.
  let is_unknown = |module: &ModuleIdentifier| {
    let loaders = artifact.chunk_by_ukey.expect_get(&chunk).groups().iter();
    let mut needing = loaders.filter_map(|group| artifact.chunk_group_by_ukey.get(group));
    needs.shares(&group).is_none() && !needing.any(|group| is_needed_by(group, module))
  };
  is_own
    || runs.iter().any(|(_, of)| *of == group)
    || loads(compilation, group, chunk, modules)
    || modules.iter().any(is_unknown)
}

/// A chunk for a part of another.
fn add_chunk(compilation: &mut Compilation, needs: &Needs, from: ChunkUkey, part: &ChunkPart) -> ChunkUkey {
  let artifact = &mut compilation.build_chunk_graph_artifact;
  let origin = artifact.chunk_by_ukey.expect_get(&from).clone();
  let new = match origin.name() {
    Some(name) => {
      let name = part_name(name, &part.of, &needs.keys);
      let is_free = |name: &String| !artifact.named_chunks.contains_key(name);
      let numbered = (2..).map(|number| format!("{name}-{number}"));
      let free = std::iter::once(name.clone()).chain(numbered).find(is_free).unwrap_or(name);
      Compilation::add_named_chunk(free, &mut artifact.chunk_by_ukey, &mut artifact.named_chunks).0
    }
    None => Compilation::add_chunk(&mut artifact.chunk_by_ukey),
  };
  artifact.chunk_graph.add_chunk(new);
  let chunk = artifact.chunk_by_ukey.expect_get_mut(&new);
  let part = chunk.name().and_then(|new| new.strip_prefix(origin.name()?)).unwrap_or_default().to_owned();
  chunk.set_filename_template(origin.filename_template().and_then(|template| file_name(template, &part)));
  chunk.set_runtime(origin.runtime().clone());
  for hint in origin.id_name_hints() {
    chunk.add_id_name_hints(hint.clone());
  }
  let from_name = origin.name().map(|name| format!(" of {name}")).unwrap_or_default();
  *chunk.chunk_reason_mut() = Some(format!("part{from_name} for shared modules"));
  if let Some(mut mutations) = compilation.incremental.mutations_write() {
    mutations.add(Mutation::ChunkAdd { chunk: new });
    mutations.add(Mutation::ChunkSplit { from, to: new });
  }
  new
}

/// The file of a part, where the chunk's has a name of its own: two chunks can't be one file. Of a function nobody knows what it
/// tells apart; such a part is called as other chunks are.
fn file_name(template: &Filename, part: &str) -> Option<Filename> {
  let text = template.template()?;
  if ["[name]", "[id]", "[chunkhash", "[contenthash"].iter().any(|distinct| text.contains(distinct)) {
    return Some(template.clone());
  }
  let file = text.rfind('/').map_or(0, |slash| slash + 1);
  let end = text.get(file..)?.find('.').map_or(text.len(), |dot| file + dot);
  let (stem, extensions) = text.split_at_checked(end)?;
  (!part.is_empty()).then(|| format!("{stem}{part}{extensions}").into())
}

/// Whether a chunk may hold a module: externals may have to be in one that runs.
async fn may_be_in(compilation: &Compilation, module: ModuleIdentifier, chunk: ChunkUkey) -> Result<bool> {
  let Some(found) = compilation.module_by_identifier(&module) else { return Ok(false) };
  Ok(module_chunk_condition(found.as_ref(), &chunk, compilation).await? != Some(false))
}
