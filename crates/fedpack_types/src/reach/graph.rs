//! The declarations of a project, and which names which.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::{
  ambient::Ambient,
  model::{Project, Target, Unreachable, UnresolvedSpecifier},
};
use crate::{Exports, Outline, SpecifierKind, Undeclared, outline, paths};

/// A declaration that travels.
pub(super) struct Node {
  /// Its text, as it was read.
  pub(super) text: String,
  pub(super) outline: Outline,
  /// Where its specifiers lead, in their order.
  pub(super) targets: Vec<Target>,
  /// Scripts that declare a module which it asks for.
  pub(super) scripts: BTreeSet<String>,
}

/// All declarations that travel, by file.
pub(super) struct Graph {
  nodes: BTreeMap<String, Node>,
}

type Read = Result<Node, (String, Vec<Undeclared>)>;

impl Graph {
  pub(super) fn walk(exposes: &[String], project: &Project<'_>) -> Result<Self, Unreachable> {
    let mut nodes = BTreeMap::new();
    let mut undeclared = Vec::new();
    let mut seen = FxHashSet::default();
    let mut ambient = None;
    let mut wave: Vec<String> = exposes.iter().filter(|file| seen.insert((*file).clone())).cloned().collect();
    while !wave.is_empty() {
      if seen.len() > project.max_files {
        return Err(Unreachable::TooMany { limit: project.max_files });
      }
      let read: Vec<Read> = wave.par_iter().map(|file| node(file, project)).collect();
      let mut next = BTreeSet::new();
      for (file, read) in wave.into_iter().zip(read) {
        match read {
          Ok(mut node) => {
            node.ask_scripts(&mut ambient, project);
            next.extend(node.files().filter(|file| seen.insert((*file).to_owned())).map(ToOwned::to_owned));
            nodes.insert(file, node);
          }
          Err(refused) => undeclared.push(refused),
        }
      }
      wave = next.into_iter().collect();
    }
    if undeclared.is_empty() {
      return Ok(Self { nodes });
    }
    undeclared.sort_by(|(a, _), (b, _)| a.cmp(b));
    Err(Unreachable::Undeclared(undeclared))
  }

  /// In the order of their files.
  pub(super) fn nodes(&self) -> impl Iterator<Item = (&str, &Node)> {
    self.nodes.iter().map(|(file, node)| (file.as_str(), node))
  }

  pub(super) fn exports(&self, file: &str) -> Exports {
    self.nodes.get(file).map(|node| node.outline.exports).unwrap_or_default()
  }

  /// A file and all that its declaration needs.
  pub(super) fn closure<'g>(&'g self, file: &'g str) -> BTreeSet<&'g str> {
    let mut closure = BTreeSet::from([file]);
    let mut open = vec![file];
    while let Some(file) = open.pop() {
      let named = self.nodes.get(file).into_iter().flat_map(Node::files);
      for next in named {
        if closure.insert(next) {
          open.push(next);
        }
      }
    }
    closure
  }

  pub(super) fn packages(&self) -> BTreeSet<String> {
    self
      .nodes
      .values()
      .flat_map(|node| node.outline.specifiers.iter().zip(&node.targets))
      .filter(|(_, target)| **target == Target::Package)
      .filter_map(|(specifier, _)| paths::package(&specifier.text))
      .map(ToOwned::to_owned)
      .collect()
  }

  pub(super) fn unresolved(&self) -> Vec<UnresolvedSpecifier> {
    let mut unresolved: Vec<_> = self
      .nodes
      .iter()
      .flat_map(|(file, node)| node.unresolved().map(move |name| (file, name)))
      .map(|(file, name)| UnresolvedSpecifier { file: file.clone(), specifier: name.to_owned() })
      .collect();
    unresolved.sort();
    unresolved.dedup();
    unresolved
  }
}

fn node(file: &str, project: &Project<'_>) -> Read {
  let text = (project.read)(file).map_err(|errors| (file.to_owned(), errors))?;
  let outline = outline(&paths::declaration_of(file), &text);
  let targets = outline
    .specifiers
    .iter()
    .map(|specifier| match specifier.kind {
      // Beside this file, however it is written.
      SpecifierKind::ReferencePath if !specifier.text.starts_with(['.', '/']) => {
        (project.resolve)(file, &format!("./{}", specifier.text))
      }
      _ => (project.resolve)(file, &specifier.text),
    })
    .collect();
  Ok(Node { text, outline, targets, scripts: BTreeSet::new() })
}

impl Node {
  /// The files that it names.
  pub(super) fn files(&self) -> impl Iterator<Item = &str> {
    let named = self.targets.iter().filter_map(|target| match target {
      Target::File(file) => Some(file.as_str()),
      _ => None,
    });
    named.chain(self.scripts.iter().map(String::as_str))
  }

  /// What leads nowhere, and is asked for something.
  fn unresolved(&self) -> impl Iterator<Item = &str> {
    self
      .outline
      .specifiers
      .iter()
      .zip(&self.targets)
      .filter(|(specifier, target)| **target == Target::Unknown && names_something(&specifier.kind))
      .map(|(specifier, _)| specifier.text.as_str())
  }

  /// Looks for what leads nowhere in the scripts of the project, which are read when the first asks.
  fn ask_scripts(&mut self, ambient: &mut Option<Ambient>, project: &Project<'_>) {
    let mut found = BTreeMap::new();
    for name in self.unresolved() {
      let ambient = ambient.get_or_insert_with(|| scripts(project));
      if let Some(script) = ambient.file(name) {
        found.insert(name.to_owned(), script.to_owned());
      }
    }
    for (specifier, target) in self.outline.specifiers.iter().zip(&mut self.targets) {
      if *target == Target::Unknown && found.contains_key(&specifier.text) {
        // The name stays: whoever reads the script knows it.
        *target = Target::Package;
      }
    }
    self.scripts.extend(found.into_values());
  }
}

fn scripts(project: &Project<'_>) -> Ambient {
  let texts: Vec<_> =
    project.ambient.par_iter().filter_map(|file| (project.read)(file).ok().map(|text| (file, text))).collect();
  Ambient::of(texts.iter().map(|(file, text)| (file.as_str(), text.as_str())))
}

/// `import 'a'` and references say that something is there, which it may be for code alone.
fn names_something(kind: &SpecifierKind) -> bool {
  !matches!(kind, SpecifierKind::SideEffect(_) | SpecifierKind::ReferencePath | SpecifierKind::ReferenceTypes)
}
