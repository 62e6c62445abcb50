//! What shared modules have in common: they stand for another module, which comes with them or is loaded when asked for.

use rspack_core::{
  AsyncDependenciesBlock, BoxDependency, BoxModule, Compilation, DependenciesBlock, DependencyId, Module,
  ModuleCodeTemplate, ModuleExt, ModuleGraph,
};

use crate::dependency::RequestDependency;

/// `module` with its edge to what it stands for: direct when `eager`, behind an asynchronous block otherwise.
pub(super) fn with_edge(module: impl Module, edge: RequestDependency, eager: bool) -> BoxModule {
  let edge = BoxDependency::new(edge);
  let (mut edges, mut blocks) = (vec![], vec![]);
  if eager {
    edges.push(edge.into());
  } else {
    let block = AsyncDependenciesBlock::new(module.identifier(), None, None, vec![edge], None);
    blocks.push(Box::new(block).into());
  }
  module.boxed().with_dependencies(edges, blocks)
}

/// The edge that [`with_edge`] made.
pub(super) fn edge<'a>(module: &'a impl DependenciesBlock, graph: &'a ModuleGraph) -> Option<&'a DependencyId> {
  let behind_block = || graph.block_by_id(module.get_blocks().first()?)?.get_dependency_ids().next();
  module.get_dependency_ids().next().or_else(behind_block)
}

/// Expression of the factory of what the module stands for: the factory itself, or a promise of it.
pub(super) fn factory(
  module: &impl DependenciesBlock,
  request: &str,
  compilation: &Compilation,
  template: &mut ModuleCodeTemplate,
) -> Option<String> {
  // Comments name the request; an absolute one would name the folder that the build runs in.
  let request = compilation.options.context.shorten(request);
  if let Some(edge) = module.get_dependency_ids().next() {
    return Some(template.sync_module_factory(edge, &request, compilation));
  }
  Some(template.async_module_factory(module.get_blocks().first()?, &request, compilation))
}
