//! While modules are made: the containers, and what each import means.

mod begin;
mod consume;
mod consume_cache;
mod containers;
mod entry;
mod identified;
mod identity;
mod packages;
mod public_path;
mod requested;
mod resolution;
mod resolved;

pub(crate) use self::{
  begin::{register_factories, resolution},
  consume::Fallback,
  containers::add_containers,
  entry::{EntriesAtOnce, entries_at_once},
  packages::{Described, Package, Packages, description_path},
  public_path::{may_be_auto, public_path},
  requested::{leads_to_the_module_itself, remote_module, shared_module},
  resolution::Resolution,
  resolved::resolved_module,
};
