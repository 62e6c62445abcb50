//! What federation adds to a runtime chunk.

mod choice;
mod federation;
mod hot_updates;
mod tables;
mod worker;

pub(crate) use choice::{Runtime, choose};
pub(crate) use federation::FederationRuntimeModule;
pub(crate) use hot_updates::HotUpdatesRuntimeModule;
pub(crate) use tables::named_importers;
