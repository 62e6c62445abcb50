//! The edge from an entry to a container.

use fedpack_config::model::Container;
use rspack_cacheable::cacheable;
use rspack_core::{DependencyId, DependencyType, ResourceIdentifier};

use super::federation_dependency;

/// An exposed key and the modules behind it.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct ExposedModules {
  pub key: String,
  pub requests: Vec<String>,
  pub chunk_name: Option<String>,
}

/// Asks for the container entry module.
#[cacheable]
#[derive(Debug)]
pub(crate) struct ContainerEntryDependency {
  id: DependencyId,
  identifier: ResourceIdentifier,
  pub name: String,
  pub share_scope: Vec<String>,
  pub exposes: Vec<ExposedModules>,
}

impl ContainerEntryDependency {
  pub(crate) fn new(container: &Container) -> Self {
    let exposes = container.exposes.iter().map(|expose| ExposedModules {
      key: expose.key.0.clone(),
      requests: expose.import.clone(),
      chunk_name: expose.chunk_name.clone(),
    });
    Self {
      id: DependencyId::new(),
      identifier: format!("container entry {}", container.name).into(),
      name: container.name.0.clone(),
      share_scope: container.share_scope.iter().map(|scope| scope.0.clone()).collect(),
      exposes: exposes.collect(),
    }
  }
}

federation_dependency!(ContainerEntryDependency, DependencyType::ContainerEntry, Transitive);
