//! Namespaces (`import * as`, `export * as`) of modules that are taken from a share scope or from a container.
//!
//! Such a module is [`ExportsType::Dynamic`] to its importers where it may be CommonJS, and of those Rspack writes what
//! `__webpack_require__` gives for the whole namespace: an object without `default`. The templates here put the namespace in its
//! place, and leave everything else to Rspack's.

mod import_specifier;
mod reexport;

use std::sync::Arc;

use rspack_core::{
  Compilation, DependencyId, DependencyTemplate, DependencyTemplateType, DependencyType, ExportsType,
  ModuleCodeTemplate, ModuleIdentifier, RuntimeGlobals, TemplateContext,
};

use self::{import_specifier::ImportSpecifierTemplate, reexport::ReexportTemplate};
use crate::module::{ConsumeSharedModule, RemoteModule};

/// Puts the templates in front of Rspack's, which have to be there already.
pub(crate) fn add_templates(compilation: &mut Compilation) {
  wrap(compilation, DependencyType::EsmImportSpecifier, |rspack| Arc::new(ImportSpecifierTemplate(rspack)));
  wrap(compilation, DependencyType::EsmExportImportedSpecifier, |rspack| Arc::new(ReexportTemplate(rspack)));
}

type Template = Arc<dyn DependencyTemplate>;

fn wrap(compilation: &mut Compilation, dependency: DependencyType, by: impl FnOnce(Template) -> Template) {
  let of = DependencyTemplateType::Dependency(dependency);
  if let Some(rspack) = compilation.get_dependency_template(of.clone()) {
    compilation.set_dependency_template(of, by(rspack));
  }
}

/// The module that `dependency` leads to, where what it exports is not yet its namespace.
fn module_without_namespace(context: &TemplateContext, dependency: &DependencyId) -> Option<ModuleIdentifier> {
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
fn namespace_of(value: &str, template: &mut ModuleCodeTemplate) -> String {
  // By this the runtime chunk knows that it has to define the function.
  template.render_runtime_globals(&RuntimeGlobals::CREATE_FAKE_NAMESPACE_OBJECT);
  fedpack_emit::namespace::of(&template.render_runtime_globals(&RuntimeGlobals::REQUIRE), value)
}
