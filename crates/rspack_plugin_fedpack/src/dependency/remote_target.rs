//! The edges from a remote module to the places of its container.

use fedpack_config::model::RemoteTarget;
use rspack_cacheable::cacheable;
use rspack_core::{DependencyId, DependencyType, ResourceIdentifier};

use super::federation_dependency;

/// Where a container is found.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) enum ContainerPlace {
  /// The federation runtime loads it.
  Script { name: String, url: String, share_scope: Vec<String> },
  /// Any other external.
  External { external_type: String, request: String },
  /// A module of this compilation.
  Internal { request: String },
}

impl ContainerPlace {
  /// The place as the options spell it: for identifiers and error messages.
  pub(crate) fn text(&self) -> String {
    match self {
      Self::Script { name, url, .. } => format!("{name}@{url}"),
      Self::External { external_type, request } => format!("{external_type} {request}"),
      Self::Internal { request } => format!("internal {request}"),
    }
  }

  /// The place that the options name, of a container that shares in `share_scope`.
  pub(crate) fn new(target: &RemoteTarget, share_scope: &[String]) -> Self {
    match target.clone() {
      RemoteTarget::Script { name, url } => Self::Script { name, url, share_scope: share_scope.to_vec() },
      RemoteTarget::External { external_type, request } => Self::External { external_type, request },
      RemoteTarget::Internal { request } => Self::Internal { request },
    }
  }
}

/// Asks for the module that holds a container which is not a module of this compilation.
#[cacheable]
#[derive(Debug)]
pub(crate) struct RemoteTargetDependency {
  id: DependencyId,
  identifier: ResourceIdentifier,
  pub place: ContainerPlace,
}

impl RemoteTargetDependency {
  pub(crate) fn new(place: ContainerPlace) -> Self {
    Self { id: DependencyId::new(), identifier: format!("container {}", place.text()).into(), place }
  }
}

federation_dependency!(RemoteTargetDependency, DependencyType::RemoteToFallbackItem, True);

/// Asks for the module that stands for a list of places.
#[cacheable]
#[derive(Debug)]
pub(crate) struct ContainerListDependency {
  id: DependencyId,
  identifier: ResourceIdentifier,
  pub places: Vec<ContainerPlace>,
}

impl ContainerListDependency {
  pub(crate) fn new(places: Vec<ContainerPlace>) -> Self {
    let text: Vec<_> = places.iter().map(ContainerPlace::text).collect();
    Self { id: DependencyId::new(), identifier: format!("containers {}", text.join(" | ")).into(), places }
  }
}

federation_dependency!(ContainerListDependency, DependencyType::RemoteToFallback, True);
