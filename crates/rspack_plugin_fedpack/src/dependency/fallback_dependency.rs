//! The dependency of a module that stands for another one.

use rspack_core::{DependenciesBlock, DependencyId, ModuleGraph};

/// The dependency on what a shared module stands for: its own, or the one behind its asynchronous block.
pub(crate) fn fallback_dependency<'a>(
  module: &'a (impl DependenciesBlock + ?Sized),
  graph: &'a ModuleGraph,
) -> Option<&'a DependencyId> {
  let behind_block = || graph.block_by_id(module.get_blocks().first()?)?.get_dependency_ids().next();
  module.get_dependency_ids().next().or_else(behind_block)
}
