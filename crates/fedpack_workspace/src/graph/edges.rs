//! Who consumes what of whom.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::met::{importers, met};
use crate::{
  facts::ImportKind,
  model::{App, AppContainer, Provider, Use, Workspace, containers, meant_by},
};

/// The modules that one app consumes of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
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
  /// `Remote` if only a version config names it; `Deployed` if nothing but a deployed release of the consumer does.
  pub kind: EdgeKind,
}

/// A module that is consumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GraphModule {
  /// `./App`, or `.`.
  pub key: String,
  /// The names that are imported; `None` for all, or where nobody knows.
  pub names: Option<Vec<String>>,
  /// Whether it is known to be exposed.
  pub exposed: bool,
  /// `Id` where no import is known, only texts in the sources that name it; `Deployed` where only a deployed release of the
  /// consumer imports it.
  pub kind: EdgeKind,
}

/// The evidence for an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum EdgeKind {
  /// An import, or the options.
  Import,
  /// Texts in the sources.
  Id,
  /// A version config.
  Remote,
  /// The manifest of a deployed release of an app that is in the workspace.
  Deployed,
}

/// Consumer, `to`, and whether that is known.
type Ends<'a> = (&'a str, &'a str, bool);

/// An edge while it is gathered.
#[derive(Debug, Default)]
struct Edge<'a> {
  configured: bool,
  /// By a version config.
  named: bool,
  /// By key.
  modules: BTreeMap<&'a str, Module<'a>>,
}

#[derive(Debug, Default)]
struct Module<'a> {
  names: BTreeSet<&'a str>,
  all_names: bool,
  exposed: bool,
  imported: bool,
  /// By a text in the sources.
  named: bool,
}

pub(super) fn edges(workspace: &Workspace<'_>) -> Vec<GraphEdge> {
  let mut edges: BTreeMap<Ends<'_>, Edge<'_>> = BTreeMap::new();
  for used in &workspace.uses {
    let Some(importer) = workspace.apps.get(used.importer) else { continue };
    for (ends, container) in ends(workspace, importer, &used.container, &used.providers) {
      let module = edges.entry(ends).or_default().modules.entry(&used.expose).or_default();
      module.exposed |= container.is_some_and(|container| container.exposes.contains_key(&used.expose));
      if !importer.is_release() {
        module.add(used);
      }
    }
  }
  for one in &workspace.registered {
    let Some(importer) = workspace.apps.get(one.importer) else { continue };
    for (ends, _) in ends(workspace, importer, &one.container, &one.providers) {
      edges.entry(ends).or_default().named = true;
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
        edges.entry(ends).or_default().configured |= !app.is_release();
      }
    }
  }
}

fn ends<'a>(
  workspace: &'a Workspace<'_>,
  importer: &'a App<'_>,
  container: &'a str,
  providers: &[Provider],
) -> Vec<(Ends<'a>, Option<&'a AppContainer>)> {
  importers(workspace, importer)
    .into_iter()
    .flat_map(|importer| {
      let met = met(workspace, importer, providers);
      if met.is_empty() {
        return vec![((importer.id.as_str(), container, false), None)];
      }
      let known = met.into_iter().filter_map(|provider| workspace.provider(provider));
      known
        .flat_map(|(app, container)| app.drawn_as().iter().map(move |id| (id.as_str(), container)))
        .map(|(id, container)| ((importer.id.as_str(), id, true), Some(container)))
        .collect()
    })
    .collect()
}

impl<'a> Module<'a> {
  fn add(&mut self, used: &'a Use<'_>) {
    self.imported |= used.kind == ImportKind::Import;
    self.named |= used.kind == ImportKind::Id;
    self.all_names |= used.names.is_none();
    self.names.extend(used.names.iter().copied().flatten().map(String::as_str));
  }

  fn kind(&self) -> EdgeKind {
    match (self.imported, self.named) {
      (true, _) => EdgeKind::Import,
      (false, true) => EdgeKind::Id,
      (false, false) => EdgeKind::Deployed,
    }
  }
}

impl Edge<'_> {
  fn kind(&self) -> EdgeKind {
    let any = |kind| self.modules.values().any(|module| module.kind() == kind);
    if self.configured || any(EdgeKind::Import) {
      EdgeKind::Import
    } else if any(EdgeKind::Id) {
      EdgeKind::Id
    } else if self.named {
      EdgeKind::Remote
    } else {
      EdgeKind::Deployed
    }
  }
}

fn edge(((from, to, known), edge): (Ends<'_>, Edge<'_>)) -> GraphEdge {
  let kind = edge.kind();
  let module = |(key, module): (&str, Module<'_>)| {
    let (kind, exposed) = (module.kind(), module.exposed);
    // A manifest does not say which names are imported.
    let names =
      (!module.all_names && kind != EdgeKind::Deployed).then(|| module.names.into_iter().map(str::to_owned).collect());
    GraphModule { key: key.to_owned(), names, exposed, kind }
  };
  let modules = edge.modules.into_iter().map(module).collect();
  GraphEdge { from: from.to_owned(), to: to.to_owned(), modules, known, kind }
}
