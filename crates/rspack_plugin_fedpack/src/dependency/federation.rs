//! An edge that carries what it asks for.

use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  AffectType, AsContextDependency, AsDependencyCodeGeneration, Dependency, DependencyCategory, DependencyId,
  DependencyType, ModuleDependency, ResourceIdentifier,
};

use super::{ContainerPlace, Contents, EmbeddedStart, Provision};

/// What a federation module is made of.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Asks {
  /// The container entry.
  Container(Contents),
  /// A provided shared module.
  Provided(Provision),
  /// The module that starts the federation runtime.
  Start(EmbeddedStart),
  /// The module that holds the container of one place.
  Place(ContainerPlace),
  /// The module that stands for a list of places.
  Places(Vec<ContainerPlace>),
}

impl Asks {
  fn kind(&self) -> DependencyType {
    match self {
      Self::Container(_) | Self::Start(_) => DependencyType::ContainerEntry,
      Self::Provided(_) => DependencyType::ProvideSharedModule,
      Self::Place(_) => DependencyType::RemoteToFallbackItem,
      Self::Places(_) => DependencyType::RemoteToFallback,
    }
  }

  /// Edges with equal identifiers lead to one module.
  fn identifier(&self) -> String {
    match self {
      Self::Container(contents) => contents.identifier(),
      Self::Provided(provision) => provision.identifier(),
      Self::Start(start) => start.identifier(),
      Self::Place(place) => format!("container {}", place.text()),
      Self::Places(places) => format!("containers {}", ContainerPlace::texts(places)),
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
  pub asks: Asks,
}

impl FederationDependency {
  /// An edge to the module that is made of `asks`.
  pub(crate) fn new(asks: Asks) -> Self {
    Self { id: DependencyId::new(), kind: asks.kind(), identifier: asks.identifier().into(), asks }
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
    match &self.asks {
      Asks::Container(_) | Asks::Start(_) => AffectType::Transitive,
      Asks::Provided(_) | Asks::Place(_) | Asks::Places(_) => AffectType::True,
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
