//! The tables of a runtime chunk, read from the final graph.

use std::collections::BTreeMap;

use fedpack_bridge::RuntimeTarget;
use fedpack_config::model::ShareScope;
use fedpack_emit::tables::{Id, RemoteData, ShareStage, Tables};
use rspack_core::{
  Chunk, ChunkGraph, ChunkUkey, Compilation, ModuleIdentifier, PathData, RuntimeModuleGenerateContext, SourceType,
  compile_boolean_matcher, get_js_chunk_filename_template, get_undo_path,
};
use rspack_error::Result;
use rspack_plugin_javascript::impl_plugin_for_js_plugin::chunk_has_js;
use rustc_hash::FxHashSet;

use super::worker::WorkerOffers;
use crate::{
  chunks::FederatedChunks,
  dependency::Provision,
  graph::{Federated, modules, requirers},
  module::{ConsumeSharedModule, FallbackFactory, ProvideSharedModule, ProvidedFactory, RemoteModule},
  target::target,
};

/// A module of a chunk that the runtime chunk loads.
struct Placed<'a> {
  compilation: &'a Compilation,
  chunk: &'a Chunk,
  module: ModuleIdentifier,
}

/// All that the runtime chunk `chunk` has to say about federation.
pub(super) async fn tables(
  context: &RuntimeModuleGenerateContext<'_>,
  chunk: &ChunkUkey,
  early: &[(String, String)],
  holding: &FederatedChunks,
) -> Result<Tables> {
  let compilation = context.compilation;
  let artifact = &compilation.build_chunk_graph_artifact;
  let runtime = artifact.chunk_by_ukey.expect_get(chunk);
  let too_early: FxHashSet<&str> = early.iter().map(|(module, _)| module.as_str()).collect();
  let mut tables = Tables::default();
  let mut provided = BTreeMap::new();
  let initial = starting_chunks(compilation, runtime);
  let offers = WorkerOffers::of(compilation, runtime, holding);
  for ukey in runtime.get_all_referenced_chunks(&artifact.chunk_group_by_ukey) {
    let chunk = artifact.chunk_by_ukey.expect_get(&ukey);
    for id in holding.in_chunk(&ukey) {
      let Some(module) = compilation.get_module_graph().module_by_identifier(id) else { continue };
      let placed = Placed { compilation, chunk, module: *id };
      if let Some(module) = module.downcast_ref::<RemoteModule>() {
        placed.remote(module, &mut tables, &mut provided);
      } else if let Some(module) = module.downcast_ref::<ConsumeSharedModule>() {
        let at_once = module.consumption.eager || too_early.contains(placed.module.as_str());
        placed.consume(module, at_once && initial.contains(&ukey), &mut tables);
        if let Some(offer) = offers.of_fallback(module) {
          placed.offer(offer, &mut provided);
        }
      } else if let Some(module) = module.downcast_ref::<ProvideSharedModule>() {
        placed.provide(module, &mut provided);
      }
    }
  }
  for (module, location) in early {
    let module = ModuleIdentifier::from(module.as_str());
    let id = ChunkGraph::get_module_id(&compilation.module_ids_artifact, module).map(ToString::to_string);
    let is_here = |id: &Id| tables.consumes.modules.contains_key(id) || tables.remotes.modules.contains_key(id);
    if let Some(id) = id.filter(is_here).filter(|_| !location.is_empty()) {
      tables.early.insert(id, location.clone());
    }
  }
  finish(&mut tables, provided);
  tables.sharing.unique_name = compilation.options.output.unique_name.clone();
  // Who loads chunks from disk, or over HTTP in Node, asks for these (`@module-federation/node`).
  if target(&compilation.platform) != RuntimeTarget::Web {
    let has_js = artifact.chunk_graph.get_chunk_condition_map(&runtime.ukey(), compilation, chunk_has_js);
    tables.chunk_matcher = Some(compile_boolean_matcher(&has_js).render("chunkId"));
    tables.root_output_dir = Some(root_output_dir(compilation, runtime).await?);
  }
  Ok(tables)
}

/// The chunks that a runtime chunk starts with: those of its entries and of the entries that depend on these, or of its worker.
fn starting_chunks(compilation: &Compilation, runtime: &Chunk) -> FxHashSet<ChunkUkey> {
  let groups = &compilation.build_chunk_graph_artifact.chunk_group_by_ukey;
  let own = runtime.groups().iter().filter_map(|group| groups.get(group)).filter(|group| group.kind.is_entrypoint());
  let own = own.flat_map(|group| group.chunks.iter().copied());
  runtime.get_all_initial_chunks(groups).into_iter().chain(own).collect()
}

/// Scope → step, by a key that puts provided modules before containers and is the same on every machine.
type Stages = BTreeMap<ShareScope, BTreeMap<(u8, String), ShareStage>>;

impl Placed<'_> {
  fn id(&self, module: ModuleIdentifier) -> Option<Id> {
    ChunkGraph::get_module_id(&self.compilation.module_ids_artifact, module).map(ToString::to_string)
  }

  fn list_in(&self, chunks: &mut BTreeMap<Id, Vec<Id>>, id: &Id) {
    if let Some(chunk) = self.chunk.id() {
      chunks.entry(chunk.to_string()).or_default().push(id.clone());
    }
  }

  fn remote(&self, module: &RemoteModule, tables: &mut Tables, stages: &mut Stages) {
    let Some(id) = self.id(self.module) else { return };
    let container =
      module.container_module(self.compilation.get_module_graph()).and_then(|container| self.id(container));
    if let Some(container) = &container {
      for scope in &module.share_scope {
        let key = (1, container.clone());
        stages.entry(scope.clone()).or_default().insert(key, ShareStage::External(container.clone()));
      }
    }
    self.list_in(&mut tables.remotes.chunks, &id);
    let location = || module.locations.first().map(|location| location.text()).unwrap_or_default();
    let data = RemoteData {
      share_scope: module.share_scope.clone(),
      expose: module.expose.clone(),
      external: container.unwrap_or_else(location),
      remote: module.remote.clone(),
    };
    tables.remotes.modules.insert(id, data);
  }

  fn consume(&self, module: &ConsumeSharedModule, is_initial: bool, tables: &mut Tables) {
    let Some(id) = self.id(self.module) else { return };
    self.list_in(&mut tables.consumes.chunks, &id);
    if is_initial && !tables.consumes.initial.contains(&id) {
      tables.consumes.initial.push(id.clone());
    }
    let generated = self.compilation.code_generation_results.get(&self.module, Some(self.chunk.runtime()));
    let importer = || importer(self.compilation, &self.module);
    let row = module.consumption.row(generated.data().get::<FallbackFactory>(), importer);
    tables.consumes.modules.insert(id, row);
  }

  fn provide(&self, module: &ProvideSharedModule, stages: &mut Stages) {
    let generated = self.compilation.code_generation_results.get(&self.module, Some(self.chunk.runtime()));
    let Some(factory) = generated.data().get::<ProvidedFactory>() else { return };
    provide(&module.provision, &self.module, factory, stages);
  }

  /// Offers the fallback of this consumed module, as the provided module does elsewhere.
  fn offer(&self, (id, provision): (ModuleIdentifier, &Provision), stages: &mut Stages) {
    let generated = self.compilation.code_generation_results.get(&self.module, Some(self.chunk.runtime()));
    if let Some(FallbackFactory(Some(factory))) = generated.data().get::<FallbackFactory>() {
      provide(provision, &id, &ProvidedFactory(factory.clone()), stages);
    }
  }
}

fn provide(provision: &Provision, id: &ModuleIdentifier, factory: &ProvidedFactory, stages: &mut Stages) {
  for scope in &provision.share_scope {
    stages.entry(scope.clone()).or_default().insert((0, id.to_string()), ShareStage::Provide(provision.row(factory)));
  }
}

/// The module that an error names when nobody brings the consumed `module`.
fn importer(compilation: &Compilation, module: &ModuleIdentifier) -> Option<String> {
  requirers(compilation, module).into_iter().next()
}

/// The importers that tables name and no chunk tells: those of the consumed modules which this build does not bring along.
pub(super) fn named_importers(compilation: &Compilation, federated: &Federated) -> Vec<Option<String>> {
  modules::<ConsumeSharedModule>(&federated.consumed, compilation.get_module_graph())
    .filter(|(_, module)| module.consumption.fallback.is_none())
    .map(|(id, _)| importer(compilation, id))
    .collect()
}

fn finish(tables: &mut Tables, stages: Stages) {
  for (scope, steps) in stages {
    tables.sharing.scopes.insert(scope, steps.into_values().collect());
  }
  tables.consumes.initial.sort_unstable();
  for modules in tables.remotes.chunks.values_mut().chain(tables.consumes.chunks.values_mut()) {
    modules.sort_unstable();
  }
}

/// Path from the folder of the runtime chunk's file back to the output folder.
async fn root_output_dir(compilation: &Compilation, chunk: &Chunk) -> Result<String> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let output = &compilation.options.output;
  let template = get_js_chunk_filename_template(chunk, output, &artifact.chunk_group_by_ukey);
  let hashes = &compilation.chunk_hashes_artifact;
  let content_hash =
    chunk.rendered_content_hash_by_source_type(hashes, &SourceType::JavaScript, output.hash_digest_length);
  let data = PathData::default()
    .chunk(chunk.ukey(), compilation)
    .chunk_hash_optional(chunk.rendered_hash(hashes, output.hash_digest_length))
    .chunk_id_optional(chunk.id().map(|id| id.as_str()))
    .chunk_name_optional(chunk.name_for_filename_template())
    .content_hash_optional(content_hash)
    .runtime(chunk.runtime().as_str());
  let file = compilation.get_path(&template, data).await?;
  Ok(get_undo_path(&file, output.path.to_string(), false))
}
