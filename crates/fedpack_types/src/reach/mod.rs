//! Which declarations travel: those of the exposes, and all that these name.

mod ambient;
mod graph;
mod model;
mod places;
#[cfg(test)]
mod tests;
mod texts;

pub use self::model::{Project, Reached, ReachedExpose, Target, Unreachable, UnresolvedSpecifier};
use self::{graph::Graph, places::Places};

/// Walks from the files of the exposes through all that their declarations name.
///
/// Files are read side by side, each once, and the result is the same in any order.
pub fn reach(exposes: &[String], project: &Project<'_>) -> Result<Reached, Unreachable> {
  let graph = Graph::walk(exposes, project)?;
  let places = Places::of(&graph, project)?;
  let files = graph
    .nodes()
    .map(|(file, node)| (places.of_file(file).to_owned(), texts::travelling(file, node, &places)))
    .collect();
  let reached = |file: &String| ReachedExpose {
    place: places.of_file(file).to_owned(),
    exports: graph.exports(file),
    files: graph.closure(file).into_iter().map(|file| places.of_file(file).to_owned()).collect(),
  };
  Ok(Reached {
    files,
    exposes: exposes.iter().map(reached).collect(),
    packages: graph.packages(),
    unresolved: graph.unresolved(),
  })
}
