//! Who consumes what of whom.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::met;
use crate::{
  facts::ImportKind,
  model::{App, Container, Provider, Workspace, containers, meant_by},
};

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
  /// `Import` if anything of it is imported or it is a remote in the options; `Id` if texts in the sources name modules of it;
  /// `Remote` if only a version config names it.
  pub kind: ImportKind,
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
  /// `Id` where no import is known, only texts in the sources that name it.
  pub kind: ImportKind,
}

/// Consumer, `to`, and whether that is known.
type Ends<'a> = (&'a str, &'a str, bool);

/// What is known of an edge.
#[derive(Debug, Default)]
struct Edge<'a> {
  configured: bool,
  /// By key.
  modules: BTreeMap<&'a str, Module<'a>>,
}

#[derive(Debug, Default)]
struct Module<'a> {
  names: BTreeSet<&'a str>,
  all_names: bool,
  exposed: bool,
  imported: bool,
}

pub(super) fn edges(workspace: &Workspace<'_>) -> Vec<GraphEdge> {
  let mut edges: BTreeMap<Ends<'_>, Edge<'_>> = BTreeMap::new();
  for used in &workspace.uses {
    let Some(importer) = workspace.apps.get(used.importer) else { continue };
    for (ends, container) in ends(workspace, importer, &used.container, &used.providers) {
      let module = edges.entry(ends).or_default().modules.entry(&used.expose).or_default();
      module.imported |= used.kind == ImportKind::Import;
      module.exposed |= container.is_some_and(|container| container.exposes.contains_key(&used.expose));
      module.all_names |= used.names.is_none();
      module.names.extend(used.names.iter().copied().flatten().map(String::as_str));
    }
  }
  for one in &workspace.registered {
    let Some(importer) = workspace.apps.get(one.importer) else { continue };
    for (ends, _) in ends(workspace, importer, &one.container, &one.providers) {
      edges.entry(ends).or_default();
    }
  }
  add_configured(workspace, &mut edges);
  edges.into_iter().map(edge).collect()
}

/// A remote of which nothing is imported is an edge, too.
fn add_configured<'a>(workspace: &'a Workspace<'_>, edges: &mut BTreeMap<Ends<'a>, Edge<'a>>) {
  let containers = containers(&workspace.apps);
  for app in &workspace.apps {
    for (container, providers) in app.remotes.iter().filter_map(|remote| meant_by(remote, &containers)) {
      for (ends, _) in ends(workspace, app, container, &providers) {
        edges.entry(ends).or_default().configured = true;
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

fn edge(((from, to, known), Edge { configured, modules }): (Ends<'_>, Edge<'_>)) -> GraphEdge {
  let imported = configured || modules.values().any(|module| module.imported);
  let kind = if imported {
    ImportKind::Import
  } else if modules.is_empty() {
    ImportKind::Remote
  } else {
    ImportKind::Id
  };
  let module = |(key, module): (&str, Module<'_>)| GraphModule {
    key: key.to_owned(),
    names: (!module.all_names).then(|| module.names.into_iter().map(str::to_owned).collect()),
    exposed: module.exposed,
    kind: if module.imported { ImportKind::Import } else { ImportKind::Id },
  };
  let modules = modules.into_iter().map(module).collect();
  GraphEdge { from: from.to_owned(), to: to.to_owned(), modules, known, kind }
}
