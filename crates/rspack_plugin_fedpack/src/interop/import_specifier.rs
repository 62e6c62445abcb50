//! `import * as ns`, where the code uses `ns` as a whole.

use std::sync::Arc;

use rspack_core::{
  DependencyCodeGeneration, DependencyTemplate, TemplateContext, TemplateReplaceSource,
  rspack_sources::{RawStringSource, ReplaceSource},
};
use rspack_plugin_javascript::dependency::ESMImportSpecifierDependency;

use super::namespace::{module_without_namespace, namespace_of};

/// Rspack's template, with the namespace for what it writes of the module as a whole.
#[derive(Debug)]
pub(super) struct ImportSpecifierTemplate(pub Arc<dyn DependencyTemplate>);

impl DependencyTemplate for ImportSpecifierTemplate {
  fn render(
    &self,
    dependency: &dyn DependencyCodeGeneration,
    source: &mut TemplateReplaceSource,
    context: &mut TemplateContext,
  ) {
    let Some(whole) = WholeUse::of(dependency, context) else {
      return self.0.render(dependency, source, context);
    };
    // Which text Rspack writes depends on what it keeps private, as whether this is `{ ns }`: it writes into a draft.
    let mut draft = ReplaceSource::new(RawStringSource::from_static(""));
    self.0.render(dependency, &mut draft, context);
    for replacement in draft.replacements() {
      let content = whole.with_namespace(replacement.content(), context);
      source.replace(replacement.start(), replacement.end(), content, None);
    }
  }
}

/// A use of a module as a whole.
enum WholeUse {
  /// `ns`, or `{ ns }`.
  Namespace,
  /// `'default' in ns`.
  In,
}

impl WholeUse {
  fn of(dependency: &dyn DependencyCodeGeneration, context: &TemplateContext) -> Option<Self> {
    let dependency = dependency.as_any().downcast_ref::<ESMImportSpecifierDependency>()?;
    let ids = dependency.get_ids(context.compilation.get_module_graph());
    let whole = match (ids.len(), dependency.evaluated_in_operator) {
      (0, false) => Self::Namespace,
      (1, true) => Self::In,
      _ => return None,
    };
    module_without_namespace(context, rspack_core::Dependency::id(dependency)).map(|_| whole)
  }

  /// Rspack's text, with the namespace in place of the module.
  fn with_namespace(&self, written: &str, context: &mut TemplateContext) -> String {
    let before_module = match self {
      Self::Namespace if written.starts_with(": ") => ": ".len(),
      Self::Namespace => 0,
      // The key may hold the word, the variable of the module does not.
      Self::In => match written.rfind(" in ") {
        Some(at) => at + " in ".len(),
        None => return written.to_owned(),
      },
    };
    let (before, module) = written.split_at(before_module);
    format!("{before}{}", namespace_of(module, context.runtime_template))
  }
}
