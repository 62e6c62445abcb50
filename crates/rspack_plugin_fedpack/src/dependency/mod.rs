//! Dependencies that federation adds to the module graph, and what they carry.
//!
//! One type for dependencies on modules that are found by their request, one for those that carry all that their module is made of.
//! Each implements Rspack's traits by hand, not through a macro: `#[cacheable_dyn]` names an implementation by its line, and
//! two that come from one line can't be told apart in a persistent cache.

mod bootstrap;
mod container;
mod entry_target;
mod fallback_dependency;
mod federation;
mod location;
mod policy;
mod provision;
mod request;

pub(crate) use self::{
  bootstrap::{EmbeddedPlugin, LOADED, PagePart, RUNTIME_CHUNK, RUNTIME_CHUNKS, RuntimeBootstrap},
  container::{Contents, ExposedModules},
  entry_target::EntryTarget,
  fallback_dependency::fallback_dependency,
  federation::{FederationDependency, ModuleSpec},
  location::ContainerLocation,
  policy::{EmbeddedFallback, EmbeddedParams, EmbeddedPolicy},
  provision::Provision,
  request::RequestDependency,
};
