//! Edges of the module graph that federation adds, and what they carry.
//!
//! One type for edges to modules that are found by their request, one for edges that carry all that their module is made of.
//! Each implements Rspack's traits by hand, not through a macro: `#[cacheable_dyn]` names an implementation by its line, and
//! two that come from one line can't be told apart in a persistent cache.

mod container;
mod entry_target;
mod federation;
mod place;
mod provision;
mod request;
mod start;

pub(crate) use container::{Contents, ExposedModules};
pub(crate) use entry_target::EntryTarget;
pub(crate) use federation::{Asks, FederationDependency};
pub(crate) use place::ContainerPlace;
pub(crate) use provision::Provision;
pub(crate) use request::RequestDependency;
pub(crate) use start::{EmbeddedPlugin, EmbeddedStart};
