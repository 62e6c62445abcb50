//! Facts of a compilation whose modules are all made.

use super::federated::Federated;

/// The federation modules, and what a rebuild changed about them.
#[derive(Debug)]
pub(crate) struct ModuleArtifacts {
  pub federated: Federated,
  pub change: GraphChange,
}

/// How a module graph differs from that of the last compilation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GraphChange {
  /// The same modules with the same imports.
  Same,
  /// Another graph, or the first one.
  Another,
}
