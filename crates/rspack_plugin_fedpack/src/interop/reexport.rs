//! `export * as ns from`.

use std::sync::Arc;

use rspack_core::{
  Dependency, DependencyCodeGeneration, DependencyTemplate, ESMExportBinding, ESMExportInitFragment, ExportMode,
  InitFragmentExt, ModuleDependency, ModuleIdentifier, ModuleReferenceOptions, TemplateContext, TemplateReplaceSource,
  UsedName,
};
use rspack_plugin_javascript::{Atom, dependency::ESMExportImportedSpecifierDependency};

use super::namespace::{module_without_namespace, namespace_of};

/// Rspack's template, with the namespace for what it hands on of the module as a whole.
#[derive(Debug)]
pub(super) struct ReexportTemplate(pub Arc<dyn DependencyTemplate>);

impl DependencyTemplate for ReexportTemplate {
  fn render(
    &self,
    dependency: &dyn DependencyCodeGeneration,
    source: &mut TemplateReplaceSource,
    context: &mut TemplateContext,
  ) {
    self.0.render(dependency, source, context);
    if let Some(reexport) = NamespaceReexport::of(dependency, context) {
      if context.concatenation_scope.is_some() {
        reexport.declare(source, context);
      } else {
        reexport.replace_fragment(context);
      }
    }
  }
}

/// A module that is handed on as `name`.
struct NamespaceReexport {
  module: ModuleIdentifier,
  /// Variable that holds the module, as Rspack names it.
  variable: String,
  name: Atom,
}

impl NamespaceReexport {
  fn of(dependency: &dyn DependencyCodeGeneration, context: &TemplateContext) -> Option<Self> {
    let dependency = dependency.as_any().downcast_ref::<ESMExportImportedSpecifierDependency>()?;
    let TemplateContext { compilation, runtime, .. } = context;
    let graph = compilation.get_module_graph();
    if !dependency.get_ids(graph).is_empty() || dependency.name.is_none() || dependency.get_phase().is_defer() {
      return None;
    }
    let module = module_without_namespace(context, dependency.id())?;
    let (cache, exports) = (&compilation.module_graph_cache_artifact, &compilation.exports_info_artifact);
    let ExportMode::ReexportNamespaceObject(mode) = dependency.get_mode(graph, *runtime, cache, exports) else {
      return None;
    };
    let target = graph.get_module_by_dependency_id(dependency.id());
    let importer = context.module.identifier();
    let variable =
      compilation.get_import_var(importer, target, dependency.user_request(), dependency.get_phase(), *runtime);
    Some(Self { module, variable, name: mode.name })
  }

  /// In a concatenated module: a variable of its own that is exported. Else Rspack would hand on the module.
  fn declare(&self, source: &mut TemplateReplaceSource, context: &mut TemplateContext) {
    let Some(scope) = context.concatenation_scope.as_deref_mut() else { return };
    if !scope.is_module_in_scope(&self.module) {
      return;
    }
    let module = scope.create_module_reference(&self.module, ModuleReferenceOptions::default());
    let namespace = format!("{}_namespace", self.variable);
    scope.register_export(self.name.clone(), namespace.clone());
    let value = namespace_of(&module, context.runtime_template);
    source.insert(0, format!("var {namespace} = /*#__PURE__*/{value};\n"), None);
  }

  /// Elsewhere: the last fragment is the getter that Rspack has just made.
  fn replace_fragment(&self, context: &mut TemplateContext) {
    let TemplateContext { compilation, module, runtime, .. } = context;
    let exports = compilation.exports_info_artifact.get_exports_info_data(&module.identifier());
    let used = exports.get_used_name(&compilation.exports_info_artifact, *runtime, std::slice::from_ref(&self.name));
    let Some(UsedName::Normal(used)) = used else { return };
    let [key] = used.as_slice() else { return };
    let circular = compilation.circular_modules.is_circular_module(&module.identifier());
    let exports_argument = module.get_exports_argument();
    let value = namespace_of(&self.variable, context.runtime_template);
    let getter = ESMExportBinding::Getter(format!("/* reexport namespace */ {value}").into());
    context.init_fragments.pop();
    context
      .init_fragments
      .push(ESMExportInitFragment::new(exports_argument, vec![(key.clone(), getter)], circular).boxed());
  }
}
