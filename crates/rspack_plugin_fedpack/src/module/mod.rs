//! Modules that federation adds to the graph.

mod basics;
mod consume_problem;
mod consume_shared;
mod consumption;
mod container_entry;
mod container_list;
mod embed;
mod emitted_policy;
mod factories;
mod factory;
mod federated_entry;
mod prebuilt;
mod provide_rule;
mod provide_shared;
mod remote;
mod requested;
mod script_container;
mod stand_in;

pub(crate) use self::{
  consume_problem::ConsumeProblem,
  consume_shared::ConsumeSharedModule,
  consumption::{Consumption, ConsumptionFallback},
  container_entry::ContainerEntryModule,
  embed::EmbedModule,
  factories::{FallbackFactory, ProvidedFactory},
  factory::FederationModuleFactory,
  federated_entry::{EntryModuleTarget, FederatedEntryModule},
  prebuilt::PrebuiltModule,
  provide_rule::{ProvideRule, VersionSource},
  provide_shared::ProvideSharedModule,
  remote::RemoteModule,
  requested::{ASKED_FOR, RequestedModuleFactory},
};
