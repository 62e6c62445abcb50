//! From an entry to the federated module that it starts with.

use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  AffectType, AsContextDependency, AsDependencyCodeGeneration, Context, Dependency, DependencyCategory, DependencyId,
  DependencyType, ExportNameOrSpec, ExportsInfoArtifact, ExportsOfExportsSpec, ExportsSpec, ModuleDependency,
  ModuleGraph, ModuleGraphCacheArtifact, ModuleLayer, ModuleType, ProvidedExports,
};

use super::fallback_dependency::fallback_dependency;

/// The dependency of a federated entry. Whoever uses the entry as a library gets the exports of what it leads to.
#[cacheable]
#[derive(Debug)]
pub(crate) struct EntryTarget {
  id: DependencyId,
  request: String,
  /// Where the request is resolved from.
  context: Context,
  layer: Option<ModuleLayer>,
  /// Whether it leads to the file that this build brings along, whatever is shared.
  pub bypasses_share: bool,
}

impl EntryTarget {
  pub(crate) fn new(request: String, context: Context, layer: Option<ModuleLayer>, bypasses_share: bool) -> Self {
    Self { id: DependencyId::new(), request, context, layer, bypasses_share }
  }
}

#[cacheable_dyn]
impl Dependency for EntryTarget {
  fn id(&self) -> &DependencyId {
    &self.id
  }

  fn category(&self) -> &DependencyCategory {
    &DependencyCategory::Esm
  }

  /// A module that is waited for where it has top-level `await`, and is no import of an ECMAScript module.
  fn dependency_type(&self) -> &DependencyType {
    &DependencyType::Provided
  }

  fn get_context(&self) -> Option<&Context> {
    Some(&self.context)
  }

  fn get_layer(&self) -> Option<&ModuleLayer> {
    self.layer.as_ref()
  }

  /// The exports of a consumed module are not known, but libraries name theirs: they get the names of the fallback.
  fn get_exports(
    &self,
    graph: &ModuleGraph,
    _: &ModuleGraphCacheArtifact,
    exports_info: &ExportsInfoArtifact,
  ) -> Option<ExportsSpec> {
    let target = graph.module_identifier_by_dependency_id(&self.id)?;
    let module = graph.module_by_identifier(target)?;
    let consumed = Some(module).filter(|module| *module.module_type() == ModuleType::ConsumeShared);
    let fallback = consumed.and_then(|consumed| fallback_dependency(consumed.as_ref(), graph));
    let module = fallback.and_then(|fallback| graph.module_identifier_by_dependency_id(fallback)).unwrap_or(target);
    let info = exports_info.get_exports_info_optional(module)?;
    let exports = match exports_info.get_exports_info_by_id(&info).get_provided_exports() {
      ProvidedExports::ProvidedNames(names) => {
        ExportsOfExportsSpec::Names(names.into_iter().map(ExportNameOrSpec::String).collect())
      }
      ProvidedExports::Unknown | ProvidedExports::ProvidedAll => ExportsOfExportsSpec::UnknownExports,
    };
    Some(ExportsSpec { exports, can_mangle: Some(false), dependencies: Some(vec![*module]), ..Default::default() })
  }

  fn could_affect_referencing_module(&self) -> AffectType {
    AffectType::True
  }
}

#[cacheable_dyn]
impl ModuleDependency for EntryTarget {
  fn request(&self) -> &str {
    &self.request
  }
}

impl AsContextDependency for EntryTarget {}
impl AsDependencyCodeGeneration for EntryTarget {}
