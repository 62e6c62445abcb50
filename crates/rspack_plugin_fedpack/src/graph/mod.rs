//! The federation modules of a module graph.

mod artifacts;
mod federated;
mod importers;
mod reach;

pub(crate) use self::{
  artifacts::{GraphChange, ModuleArtifacts},
  federated::{Federated, modules, stands_for_demand},
  importers::{importers, requirers, root_of, source_path},
  reach::{FederationReach, entries_with_federation, is_used_by},
};
