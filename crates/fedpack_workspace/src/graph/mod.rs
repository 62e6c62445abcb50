//! `fedpack graph`: the federation as data.

mod apps;
mod edges;
mod shared;

use std::collections::{BTreeMap, BTreeSet};

use fedpack_diagnostics::{Code, Diagnostic};
use serde::Serialize;

pub use apps::{GraphApp, GraphExpose, GraphShare};
pub use edges::{EdgeKind, GraphEdge, GraphModule};
pub use shared::{GraphKey, GraphRange, GraphVersion};

use crate::{
  facts::WorkspaceFacts,
  model::{App, Provider, Workspace},
};

/// Apps, who consumes what of whom, and what they share.
#[derive(Debug, Clone, Serialize)]
pub struct GraphData {
  /// Sorted by id.
  pub apps: Vec<GraphApp>,
  /// Sorted by consumer, then by what is consumed.
  pub edges: Vec<GraphEdge>,
  /// Sorted by key.
  pub shared: Vec<GraphKey>,
  /// What is wrong with the manifests. Sorted.
  pub diagnostics: Vec<Diagnostic>,
}

/// The graph of a workspace. The policy changes nothing of it; facts in another order give the same graph.
pub fn graph(facts: &WorkspaceFacts) -> GraphData {
  let (workspace, problems) = Workspace::new(facts);
  let shared = shared::shared(&workspace);
  let conflicts: BTreeSet<&str> = shared.iter().filter(|key| key.conflict).map(|key| key.key.as_str()).collect();
  let diagnostics = about_manifests(problems);
  GraphData { apps: apps::apps(&workspace, &conflicts), edges: edges::edges(&workspace), shared, diagnostics }
}

/// What is wrong with options is for the check to say: the graph draws what there is.
fn about_manifests(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
  problems.retain(|one| matches!(one.code, Code::ManifestUnreadable | Code::ManifestsOfOneApp));
  problems.sort_by(|a, b| (a.code, &a.place).cmp(&(b.code, &b.place)));
  problems
}

/// Of the containers that an app may mean, those that it meets: an app of the workspace meets those of the workspace before
/// those that are deployed, and a build (`web`, `node`) the builds of its own label before others. A release of an app of the
/// workspace comes last: it stands for the app where that has no such container.
fn met(workspace: &Workspace<'_>, importer: &App<'_>, providers: &[Provider]) -> Vec<Provider> {
  let mut ranked: BTreeMap<(bool, bool, bool), Vec<Provider>> = BTreeMap::new();
  for provider in providers {
    if let Some(app) = workspace.apps.get(provider.app) {
      let rank = (app.is_release(), app.deployed != importer.deployed, app.label != importer.label);
      ranked.entry(rank).or_default().push(*provider);
    }
  }
  ranked.into_values().next().unwrap_or_default()
}

/// The apps that an importer is drawn as.
fn importers<'a, 'f>(workspace: &'a Workspace<'f>, importer: &'a App<'f>) -> Vec<&'a App<'f>> {
  if importer.is_release() {
    workspace.drawn().filter(|app| importer.release_of.contains(&app.id)).collect()
  } else {
    vec![importer]
  }
}

#[cfg(test)]
mod tests;
