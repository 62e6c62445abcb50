//! `fedpack graph`: the federation as data.

mod apps;
mod edges;
mod shared;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use apps::{GraphApp, GraphExpose, GraphShare};
pub use edges::{GraphEdge, GraphModule};
pub use shared::{GraphKey, GraphRange, GraphVersion};

use crate::{
  facts::WorkspaceFacts,
  model::{App, Provider, Workspace},
};

/// Apps, who consumes what of whom, and what they share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GraphData {
  /// Sorted by id.
  pub apps: Vec<GraphApp>,
  /// Sorted by consumer, then by what is consumed.
  pub edges: Vec<GraphEdge>,
  /// Sorted by key.
  pub shared: Vec<GraphKey>,
}

/// The graph of a workspace. The policy changes nothing of it; facts in another order give the same graph.
pub fn graph(facts: &WorkspaceFacts) -> GraphData {
  let (workspace, _) = Workspace::new(facts);
  let shared = shared::shared(&workspace);
  let conflicts: BTreeSet<&str> = shared.iter().filter(|key| key.conflict).map(|key| key.key.as_str()).collect();
  GraphData { apps: apps::apps(&workspace, &conflicts), edges: edges::edges(&workspace), shared }
}

/// Of the containers that an app may mean, those that it meets: an app of the workspace meets those of the workspace before
/// those that are deployed, and a build (`web`, `node`) the builds of its own label before others.
fn met(workspace: &Workspace<'_>, importer: &App<'_>, providers: &[Provider]) -> Vec<Provider> {
  let mut ranked: BTreeMap<(bool, bool), Vec<Provider>> = BTreeMap::new();
  for provider in providers {
    if let Some(app) = workspace.apps.get(provider.app) {
      let rank = (app.deployed != importer.deployed, app.label != importer.label);
      ranked.entry(rank).or_default().push(*provider);
    }
  }
  ranked.into_values().next().unwrap_or_default()
}

#[cfg(test)]
mod tests;
