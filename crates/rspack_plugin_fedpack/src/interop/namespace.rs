//! Which imports need a namespace made, and how that is written.

use rspack_core::{DependencyId, ExportsType, ModuleCodeTemplate, ModuleIdentifier, RuntimeGlobals, TemplateContext};

use crate::module::{ConsumeSharedModule, RemoteModule};

/// The module that `dependency` leads to, where what it exports is not yet its namespace.
pub(super) fn module_without_namespace(
  context: &TemplateContext,
  dependency: &DependencyId,
) -> Option<ModuleIdentifier> {
  let TemplateContext { compilation, module: importer, .. } = context;
  let (graph, cache) = (compilation.get_module_graph(), &compilation.module_graph_cache_artifact);
  let exports = &compilation.exports_info_artifact;
  let module = graph.get_module_by_dependency_id(dependency)?;
  let needs_namespace = match module.downcast_ref::<ConsumeSharedModule>() {
    Some(consumed) => consumed.may_need_namespace(graph, cache, exports),
    None => module.downcast_ref::<RemoteModule>().is_some(),
  };
  let exports_type = || module.get_exports_type(graph, cache, exports, importer.get_strict_esm_module());
  (needs_namespace && matches!(exports_type(), ExportsType::Dynamic)).then(|| module.identifier())
}

/// Expression of the namespace of `value`.
pub(super) fn namespace_of(value: &str, template: &mut ModuleCodeTemplate) -> String {
  // By this the runtime chunk knows that it has to define the function.
  template.render_runtime_globals(&RuntimeGlobals::CREATE_FAKE_NAMESPACE_OBJECT);
  fedpack_emit::namespace::of(&template.render_runtime_globals(&RuntimeGlobals::REQUIRE), value)
}
