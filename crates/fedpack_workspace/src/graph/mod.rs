//! `fedpack graph`: the federation as data.

mod apps;
mod edges;
mod met;
mod shared;

use std::collections::BTreeSet;

use fedpack_diagnostics::{Code, Diagnostic};
use serde::Serialize;

pub use apps::{GraphApp, GraphExpose, GraphShare};
pub use edges::{EdgeKind, GraphEdge, GraphModule};
pub use shared::{GraphKey, GraphRange, GraphVersion};

use crate::{facts::WorkspaceFacts, model::Workspace};

/// Apps, who consumes what of whom, and what they share.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphData {
  /// Sorted by id.
  pub apps: Vec<GraphApp>,
  /// Sorted by consumer, then by what is consumed.
  pub edges: Vec<GraphEdge>,
  /// Sorted by key.
  pub shared: Vec<GraphKey>,
  /// The problems of the manifests. Sorted.
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

/// Problems of options are for the check to report: the graph draws what there is.
fn about_manifests(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
  problems.retain(|one| matches!(one.code, Code::ManifestUnreadable | Code::ManifestsOfOneApp));
  problems.sort_by(|a, b| (a.code, &a.place).cmp(&(b.code, &b.place)));
  problems
}

#[cfg(test)]
mod tests;
