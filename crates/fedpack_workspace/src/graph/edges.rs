//! Who consumes what of whom.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::met;
use crate::model::{App, Container, Provider, Workspace, containers, meant_by};

/// What one app consumes of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GraphEdge {
  /// Id of the consumer.
  pub from: String,
  /// Id of the app, or the name of the container when it is none of the graph.
  pub to: String,
  /// Sorted by key; empty when the remote is configured and nothing of it is imported.
  pub modules: Vec<GraphModule>,
  /// Whether `to` is an app of the graph.
  pub known: bool,
}

/// A module that is consumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GraphModule {
  /// `./App`, or `.`.
  pub key: String,
  /// The names that are imported; `None` for all, or where nobody knows.
  pub names: Option<Vec<String>>,
  /// Whether it is known to be exposed.
  pub exposed: bool,
}

/// Consumer, `to`, and whether that is known.
type Ends<'a> = (&'a str, &'a str, bool);

/// The modules of an edge, by key.
type Modules<'a> = BTreeMap<&'a str, Module<'a>>;

#[derive(Debug, Default)]
struct Module<'a> {
  names: BTreeSet<&'a str>,
  all_names: bool,
  exposed: bool,
}

pub(super) fn edges(workspace: &Workspace<'_>) -> Vec<GraphEdge> {
  let mut edges: BTreeMap<Ends<'_>, Modules<'_>> = BTreeMap::new();
  for used in &workspace.uses {
    let Some(importer) = workspace.apps.get(used.importer) else { continue };
    for (ends, container) in ends(workspace, importer, &used.container, &used.providers) {
      let module = edges.entry(ends).or_default().entry(&used.expose).or_default();
      module.exposed |= container.is_some_and(|container| container.exposes.contains_key(&used.expose));
      module.all_names |= used.names.is_none();
      module.names.extend(used.names.iter().copied().flatten().map(String::as_str));
    }
  }
  add_configured(workspace, &mut edges);
  edges.into_iter().map(edge).collect()
}

/// A remote of which nothing is imported is an edge, too.
fn add_configured<'a>(workspace: &'a Workspace<'_>, edges: &mut BTreeMap<Ends<'a>, Modules<'a>>) {
  let containers = containers(&workspace.apps);
  for app in &workspace.apps {
    for (container, providers) in app.remotes.iter().filter_map(|remote| meant_by(remote, &containers)) {
      for (ends, _) in ends(workspace, app, container, &providers) {
        edges.entry(ends).or_default();
      }
    }
  }
}

fn ends<'a>(
  workspace: &'a Workspace<'_>,
  importer: &'a App<'_>,
  container: &'a str,
  providers: &[Provider],
) -> Vec<(Ends<'a>, Option<&'a Container>)> {
  let met = met(workspace, importer, providers);
  if met.is_empty() {
    return vec![((&importer.id, container, false), None)];
  }
  let known = met.into_iter().filter_map(|provider| workspace.provider(provider));
  known.map(|(app, container)| ((importer.id.as_str(), app.id.as_str(), true), Some(container))).collect()
}

fn edge(((from, to, known), modules): (Ends<'_>, Modules<'_>)) -> GraphEdge {
  let module = |(key, module): (&str, Module<'_>)| GraphModule {
    key: key.to_owned(),
    names: (!module.all_names).then(|| module.names.into_iter().map(str::to_owned).collect()),
    exposed: module.exposed,
  };
  GraphEdge { from: from.to_owned(), to: to.to_owned(), modules: modules.into_iter().map(module).collect(), known }
}
