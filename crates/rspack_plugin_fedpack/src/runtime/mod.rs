//! What federation adds to a runtime chunk.

mod choice;
mod federation;
mod tables;

pub(crate) use choice::{Runtime, choose};
pub(crate) use federation::FederationRuntimeModule;
