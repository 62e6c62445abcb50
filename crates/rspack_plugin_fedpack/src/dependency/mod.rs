//! Edges of the module graph that federation adds.

mod container_entry;
mod provide;
mod remote_target;
mod request;

pub(crate) use container_entry::{ContainerEntryDependency, ExposedModules};
pub(crate) use provide::{ProvideDependency, Provision};
pub(crate) use remote_target::{ContainerListDependency, ContainerPlace, RemoteTargetDependency};
pub(crate) use request::RequestDependency;

/// Implements what all of them have in common: an id, a type, the ESM category, and a request to be found by.
macro_rules! federation_dependency {
  ($name:ident, $kind:expr, $affects:ident) => {
    #[rspack_cacheable::cacheable_dyn]
    impl rspack_core::Dependency for $name {
      fn id(&self) -> &rspack_core::DependencyId {
        &self.id
      }

      fn category(&self) -> &rspack_core::DependencyCategory {
        &rspack_core::DependencyCategory::Esm
      }

      fn dependency_type(&self) -> &rspack_core::DependencyType {
        &$kind
      }

      fn resource_identifier(&self) -> Option<&str> {
        Some(&self.identifier)
      }

      fn could_affect_referencing_module(&self) -> rspack_core::AffectType {
        rspack_core::AffectType::$affects
      }
    }

    #[rspack_cacheable::cacheable_dyn]
    impl rspack_core::ModuleDependency for $name {
      fn request(&self) -> &str {
        &self.identifier
      }
    }

    impl rspack_core::AsContextDependency for $name {}
    impl rspack_core::AsDependencyCodeGeneration for $name {}
  };
}
pub(crate) use federation_dependency;
