//! A dependency on an ordinary module, found by its request.

use fedpack_config::model::ExposeKey;
use rspack_cacheable::{
  cacheable, cacheable_dyn,
  with::{As, AsOption},
};
use rspack_core::{
  AffectType, AsContextDependency, AsDependencyCodeGeneration, Dependency, DependencyCategory, DependencyId,
  DependencyType, ModuleDependency, ModuleLayer, ResourceIdentifier,
};

use crate::cached::Text;

/// From a federation module to the module that it stands for: an exposed file, the fallback of a consumed module, the file
/// of a provided one, the federation runtime and its plugins.
#[cacheable]
#[derive(Debug)]
pub(crate) struct RequestDependency {
  id: DependencyId,
  kind: DependencyType,
  request: String,
  #[cacheable(with = AsOption<As<Text>>)]
  expose: Option<ExposeKey>,
  layer: Option<ModuleLayer>,
  identifier: ResourceIdentifier,
}

impl RequestDependency {
  /// A dependency of `kind` on the module that `request` resolves to.
  pub(crate) fn new(kind: DependencyType, request: String) -> Self {
    let identifier = format!("{kind} ={request}").into();
    Self { id: DependencyId::new(), kind, request, expose: None, layer: None, identifier }
  }

  /// The dependency of an expose, kept apart from those of others with an equal request: two exposes may name one file.
  pub(crate) fn of_expose(key: &ExposeKey, request: String) -> Self {
    let kind = DependencyType::ContainerExposed;
    let identifier = format!("{kind} {key}={request}").into();
    Self { id: DependencyId::new(), kind, request, expose: Some(key.clone()), layer: None, identifier }
  }

  /// The key of the expose that it belongs to.
  pub(crate) fn expose(&self) -> Option<&ExposeKey> {
    self.expose.as_ref()
  }

  /// The same, on the module in a layer; without one, in that of the module which it belongs to.
  pub(crate) fn in_layer(self, layer: Option<String>) -> Self {
    let Some(layer) = layer else { return self };
    let identifier = format!("{} ({layer})", &*self.identifier).into();
    Self { layer: Some(layer), identifier, ..self }
  }
}

#[cacheable_dyn]
impl Dependency for RequestDependency {
  fn id(&self) -> &DependencyId {
    &self.id
  }

  fn category(&self) -> &DependencyCategory {
    &DependencyCategory::Esm
  }

  fn dependency_type(&self) -> &DependencyType {
    &self.kind
  }

  fn resource_identifier(&self) -> Option<&str> {
    Some(&self.identifier)
  }

  fn get_layer(&self) -> Option<&ModuleLayer> {
    self.layer.as_ref()
  }

  fn could_affect_referencing_module(&self) -> AffectType {
    AffectType::True
  }
}

#[cacheable_dyn]
impl ModuleDependency for RequestDependency {
  fn request(&self) -> &str {
    &self.request
  }
}

impl AsContextDependency for RequestDependency {}
impl AsDependencyCodeGeneration for RequestDependency {}
