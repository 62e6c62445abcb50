//! Modules that federation adds to the graph.

mod basics;
mod consume_shared;
mod container_entry;
mod container_list;
mod embed;
mod factory;
mod federated_entry;
mod prebuilt;
mod provide_shared;
mod remote;
mod requested;
mod script_container;
mod stand_in;

pub(crate) use self::{
  consume_shared::{
    ConsumeProblem, ConsumeSharedModule, Consumption, ConsumptionFallback, FallbackFactory, ProvideRule, VersionSource,
  },
  container_entry::ContainerEntryModule,
  embed::EmbedModule,
  factory::FederationModuleFactory,
  federated_entry::{EntryModuleTarget, FederatedEntryModule},
  prebuilt::PrebuiltModule,
  provide_shared::{ProvideSharedModule, ProvidedFactory},
  remote::RemoteModule,
  requested::{ASKED_FOR, RequestedModuleFactory},
};
