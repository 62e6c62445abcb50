//! From the facts about an app to the app.

use std::{borrow::Cow, collections::BTreeSet};

use fedpack_config::{
  model::{Container as ContainerOptions, FederationConfig, Remote, RemoteTarget},
  normalize_parts,
};
use fedpack_diagnostics::Diagnostic;
use fedpack_manifest::entry_kind;

use super::{App, AppContainer, Import, ImportLocation, Ranges, RemoteRef, share};
use crate::facts::{AppFacts, WorkspaceFacts};

/// Reads the options; their diagnostics get the configuration file into their place.
pub(super) fn app<'f>(
  facts: &'f AppFacts,
  workspace: &'f WorkspaceFacts,
  ranges: &mut Ranges,
  problems: &mut Vec<Diagnostic>,
) -> App<'f> {
  let parts = normalize_parts(&serde_json::Value::from(facts.parts.as_slice()).to_string());
  problems.extend(parts.diagnostics.into_iter().map(|mut diagnostic| {
    diagnostic.place = format!("{}: {}", facts.config, diagnostic.place);
    diagnostic
  }));
  let mut app = App {
    package: facts.package.clone(),
    folder: facts.folder.clone(),
    config: facts.config.clone(),
    label: facts.label.clone(),
    problem: facts.problem.as_deref(),
    imports: imports(facts, workspace),
    facts: Some(facts),
    ..App::default()
  };
  for config in parts.configs {
    add(config, &mut app, facts, ranges);
  }
  app.remotes.sort_by(|a, b| a.alias.cmp(&b.alias));
  app.shared.sort_by(|a, b| a.key.cmp(&b.key));
  app
}

fn add(config: FederationConfig, app: &mut App<'_>, facts: &AppFacts, ranges: &mut Ranges) {
  let name = config.container.as_ref().map(|container| &container.name).or(config.name.as_ref());
  if let Some(name) = name.filter(|_| app.name.is_none() || app.containers.is_empty()) {
    app.name = Some(name.as_str().to_owned());
  }
  app.containers.extend(config.container.as_ref().map(container));
  app.remotes.extend(config.remotes.iter().map(remote));
  app.shared.extend(config.shared.into_iter().map(|shared| share::read(shared, facts, ranges)));
}

fn container(options: &ContainerOptions) -> AppContainer {
  let exposes = options.exposes.iter().map(|expose| (expose.key.as_str().to_owned(), Vec::new()));
  let library = options.library.library_type.as_str();
  let entry_kind = Some(entry_kind(library).to_owned());
  AppContainer { name: options.name.as_str().to_owned(), entry_kind, exposes: exposes.collect() }
}

/// `name@url` names the container; anything else is known by its alias.
fn remote(remote: &Remote) -> RemoteRef {
  let names = remote.targets.iter().map(|target| match target {
    RemoteTarget::Script { name, .. } => name,
    RemoteTarget::External { .. } | RemoteTarget::Internal { .. } => &remote.key,
  });
  let mut seen = BTreeSet::new();
  let containers = names.filter(|name| seen.insert(name.as_str())).cloned().collect();
  RemoteRef { alias: remote.key.clone(), containers }
}

fn imports<'f>(facts: &'f AppFacts, workspace: &'f WorkspaceFacts) -> Vec<Import<'f>> {
  let import = |fact: &'f crate::facts::ImportFact| Import {
    kind: fact.kind,
    request: Cow::Borrowed(fact.request.as_str()),
    names: fact.names.as_deref(),
    location: Some(ImportLocation { file: workspace.relative(&fact.file), line: fact.line, column: fact.column }),
  };
  facts.imports.iter().map(import).collect()
}
