//! The common parts of shared modules: they stand for another module, which comes with them or is loaded when asked for.

use rspack_core::{
  AsyncDependenciesBlock, BoxDependency, BoxModule, Compilation, DependenciesBlock, Module, ModuleCodeTemplate,
  ModuleExt,
};

use crate::dependency::RequestDependency;

/// `module` with its dependency on what it stands for: direct when `eager`, behind an asynchronous block otherwise.
pub(super) fn with_dependency(module: impl Module, dependency: RequestDependency, eager: bool) -> BoxModule {
  let dependency = BoxDependency::new(dependency);
  let (mut dependencies, mut blocks) = (vec![], vec![]);
  if eager {
    dependencies.push(dependency.into());
  } else {
    let block = AsyncDependenciesBlock::new(module.identifier(), None, None, vec![dependency], None);
    blocks.push(Box::new(block).into());
  }
  module.boxed().with_dependencies(dependencies, blocks)
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
  if let Some(dependency) = module.get_dependency_ids().next() {
    return Some(template.sync_module_factory(dependency, &request, compilation));
  }
  Some(template.async_module_factory(module.get_blocks().first()?, &request, compilation))
}
