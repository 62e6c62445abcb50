//! What federation adds to a runtime chunk.

mod federation;
mod tables;

pub(crate) use federation::{FederationRuntimeModule, embedded_in};
