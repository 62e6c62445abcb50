//! A dependency that carries what its module is made of.

use std::sync::Arc;

use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  AffectType, AsContextDependency, AsDependencyCodeGeneration, Dependency, DependencyCategory, DependencyId,
  DependencyType, ModuleDependency, ResourceIdentifier,
};

use super::{bootstrap::RuntimeBootstrap, container::Contents, location::ContainerLocation, provision::Provision};

/// The contents of a federation module.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum ModuleSpec {
  /// The container entry.
  Container(Arc<Contents>),
  /// A provided shared module.
  Provided(Arc<Provision>),
  /// The module that starts the federation runtime.
  Start(Arc<RuntimeBootstrap>),
  /// The module that holds the container of one location.
  Location(ContainerLocation),
  /// The module that stands for a list of locations.
  Locations(Vec<ContainerLocation>),
}

impl ModuleSpec {
  fn kind(&self) -> DependencyType {
    match self {
      Self::Container(_) | Self::Start(_) => DependencyType::ContainerEntry,
      Self::Provided(_) => DependencyType::ProvideSharedModule,
      Self::Location(_) => DependencyType::RemoteToFallbackItem,
      Self::Locations(_) => DependencyType::RemoteToFallback,
    }
  }

  /// Dependencies with equal identifiers lead to one module.
  fn identifier(&self) -> String {
    match self {
      Self::Container(contents) => contents.identifier(),
      Self::Provided(provision) => provision.identifier(),
      Self::Start(start) => start.identifier(),
      Self::Location(location) => format!("container {}", location.text()),
      Self::Locations(locations) => format!("containers {}", ContainerLocation::texts(locations)),
    }
  }
}

/// From an entry, from the whole build or from a remote module to a module that needs nothing resolved.
#[cacheable]
#[derive(Debug)]
pub(crate) struct FederationDependency {
  id: DependencyId,
  kind: DependencyType,
  identifier: ResourceIdentifier,
  pub spec: ModuleSpec,
}

impl FederationDependency {
  /// A dependency on the module that is made of `spec`.
  pub(crate) fn new(spec: ModuleSpec) -> Self {
    Self { id: DependencyId::new(), kind: spec.kind(), identifier: spec.identifier().into(), spec }
  }
}

#[cacheable_dyn]
impl Dependency for FederationDependency {
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

  fn could_affect_referencing_module(&self) -> AffectType {
    match &self.spec {
      ModuleSpec::Container(_) | ModuleSpec::Start(_) => AffectType::Transitive,
      ModuleSpec::Provided(_) | ModuleSpec::Location(_) | ModuleSpec::Locations(_) => AffectType::True,
    }
  }
}

#[cacheable_dyn]
impl ModuleDependency for FederationDependency {
  fn request(&self) -> &str {
    &self.identifier
  }
}

impl AsContextDependency for FederationDependency {}
impl AsDependencyCodeGeneration for FederationDependency {}
