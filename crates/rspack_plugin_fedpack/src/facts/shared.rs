//! The modules that are provided and consumed through share scopes.

use std::collections::BTreeSet;

use fedpack_config::model::ExposeKey;
use fedpack_manifest::{Assets, SharedFact};
use rspack_core::{ChunkUkey, Compilation, DependenciesBlock, ModuleIdentifier};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{exposes::Exposed, groups::Reach, needs::NeedsByChunk};
use crate::{
  graph::{Federated, modules, requirers},
  module::{ConsumeSharedModule, ProvideSharedModule},
};

/// Provided and consumed modules, each as a fact of its own; the manifest joins what belongs together.
pub(super) fn facts(
  compilation: &Compilation,
  federated: &Federated,
  exposed: &[Exposed<'_>],
  needs: Option<&NeedsByChunk<'_>>,
) -> Vec<SharedFact> {
  let graph = compilation.get_module_graph();
  let users = if needs.is_some() { users(compilation, federated, exposed) } else { FxHashMap::default() };
  let mut facts = Vec::new();
  let mut versions = FxHashMap::default();
  for (_, module) in modules::<ProvideSharedModule>(&federated.provided, graph) {
    let provided =
      module.provided_dependency(graph).and_then(|dependency| graph.module_identifier_by_dependency_id(dependency));
    if let Some(provided) = provided {
      versions.insert(*provided, module.provision.version.clone());
    }
    facts.push(provided_fact(compilation, module, needs));
  }
  for (id, module) in modules::<ConsumeSharedModule>(&federated.consumed, graph) {
    let fallback =
      module.fallback_dependency(graph).and_then(|dependency| graph.module_identifier_by_dependency_id(dependency));
    let version = fallback.and_then(|fallback| versions.get(fallback).cloned().flatten());
    let used_in = users.get(id).cloned().unwrap_or_default();
    facts.push(SharedFact { required_by: requirers(compilation, id), ..consumed_fact(module, version, used_in) });
  }
  facts
}

fn provided_fact(
  compilation: &Compilation,
  module: &ProvideSharedModule,
  needs: Option<&NeedsByChunk<'_>>,
) -> SharedFact {
  let provision = &module.provision;
  let artifact = &compilation.build_chunk_graph_artifact;
  let block = module.get_blocks().first().filter(|_| needs.is_some());
  let group = block.and_then(|block| artifact.chunk_graph.get_block_chunk_group(block, &artifact.chunk_group_by_ukey));
  let reach = Reach::new(compilation, group, &FxHashSet::default());
  SharedFact {
    share_key: provision.share_key.clone(),
    share_scope: provision.share_scope.clone(),
    version: provision.version.clone(),
    required_version: None,
    singleton: provision.singleton,
    eager: provision.eager,
    assets: Assets::split(reach.sync_files(), Vec::<String>::new()),
    needs: needs.map(|needs| needs.of(&reach)).unwrap_or_default(),
    ..SharedFact::default()
  }
}

fn consumed_fact(module: &ConsumeSharedModule, version: Option<String>, used_in: Vec<ExposeKey>) -> SharedFact {
  let consumption = &module.consumption;
  SharedFact {
    share_key: consumption.share_key.clone(),
    share_scope: consumption.share_scope.clone(),
    version,
    required_version: Some(consumption.required_version.clone().unwrap_or_else(|| "*".to_owned())),
    singleton: consumption.singleton,
    eager: consumption.eager,
    used_in,
    ..SharedFact::default()
  }
}

/// Consumed module → keys of the exposes that reach it, in their order.
fn users(
  compilation: &Compilation,
  federated: &Federated,
  exposed: &[Exposed<'_>],
) -> FxHashMap<ModuleIdentifier, Vec<ExposeKey>> {
  let chunk_graph = &compilation.build_chunk_graph_artifact.chunk_graph;
  let mut reaching: FxHashMap<ChunkUkey, Vec<usize>> = FxHashMap::default();
  for (at, exposed) in exposed.iter().enumerate() {
    for chunk in exposed.reach.chunks() {
      reaching.entry(chunk).or_default().push(at);
    }
  }
  let keys = |module: &ModuleIdentifier| {
    let chunks = chunk_graph.try_get_module_chunks(module).into_iter().flatten();
    let users: BTreeSet<usize> = chunks.filter_map(|chunk| reaching.get(chunk)).flatten().copied().collect();
    users.into_iter().filter_map(|at| exposed.get(at)).map(|exposed| exposed.expose.key.clone()).collect()
  };
  federated.consumed.iter().map(|id| (*id, keys(id))).collect()
}
