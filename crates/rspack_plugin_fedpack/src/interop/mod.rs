//! Namespaces (`import * as`, `export * as`) of modules that are taken from a share scope or from a container.
//!
//! Such a module is [`ExportsType::Dynamic`](rspack_core::ExportsType) to its importers where it may be CommonJS, and of those Rspack
//! writes what `__webpack_require__` gives for the whole namespace: an object without `default`. The templates here put the namespace
//! in its place, and leave everything else to Rspack's.

mod import_specifier;
mod namespace;
mod reexport;

use std::sync::Arc;

use rspack_core::{Compilation, DependencyTemplate, DependencyTemplateType, DependencyType};

use self::{import_specifier::ImportSpecifierTemplate, reexport::ReexportTemplate};

/// Puts the templates in front of Rspack's, which have to be there already.
pub(crate) fn add_templates(compilation: &mut Compilation) {
  wrap(compilation, DependencyType::EsmImportSpecifier, |rspack| Arc::new(ImportSpecifierTemplate(rspack)));
  wrap(compilation, DependencyType::EsmExportImportedSpecifier, |rspack| Arc::new(ReexportTemplate(rspack)));
}

fn wrap(
  compilation: &mut Compilation,
  dependency: DependencyType,
  by: impl FnOnce(Arc<dyn DependencyTemplate>) -> Arc<dyn DependencyTemplate>,
) {
  let of = DependencyTemplateType::Dependency(dependency);
  if let Some(rspack) = compilation.get_dependency_template(of.clone()) {
    compilation.set_dependency_template(of, by(rspack));
  }
}
