//! Where in the archive declarations lie.

use rustc_hash::FxHashMap;

use super::{
  graph::Graph,
  model::{Project, Unreachable},
};
use crate::paths;

/// Stands for `..`: what lies beside the project, in a monorepo, has its place in the archive's folder, too.
const UP: &str = "_up";

/// The places of files in the archive.
pub(super) struct Places(FxHashMap<String, String>);

impl Places {
  pub(super) fn of(graph: &Graph, project: &Project<'_>) -> Result<Self, Unreachable> {
    graph
      .nodes()
      .map(|(file, _)| match place(file, project) {
        Some(place) => Ok((file.to_owned(), place)),
        None => Err(Unreachable::Elsewhere(file.to_owned())),
      })
      .collect::<Result<_, _>>()
      .map(Self)
  }

  /// The place of a file of the graph.
  pub(super) fn of_file<'s>(&'s self, file: &'s str) -> &'s str {
    self.0.get(file).map_or(file, String::as_str)
  }

  /// How the declaration of a file names that of another.
  pub(super) fn specifier(&self, from: &str, to: &str) -> String {
    paths::relative(self.of_file(from), &paths::imported(self.of_file(to)))
  }

  /// The way from the declaration of a file to that of another, as a reference has it.
  pub(super) fn reference(&self, from: &str, to: &str) -> String {
    paths::relative(self.of_file(from), self.of_file(to))
  }
}

fn place(file: &str, project: &Project<'_>) -> Option<String> {
  let absolute = |path: &str| path.starts_with('/') || path.as_bytes().get(1) == Some(&b':');
  let drive = |path: &str| path.split('/').next().map(str::to_lowercase);
  if !absolute(file) || drive(file) != drive(project.root) {
    return None;
  }
  let inside = paths::relative(&format!("{}/_", project.root.trim_end_matches('/')), &paths::declaration_of(file));
  let parts: Vec<&str> =
    inside.split('/').filter(|part| *part != ".").map(|part| if part == ".." { UP } else { part }).collect();
  Some(format!("{}/{}", project.folder, parts.join("/")))
}
