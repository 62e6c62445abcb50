//! Which modules are in which chunks, and which chunks start with which.

mod artifacts;
mod chunk;
mod detach;
mod federated_chunks;
mod hoist;
mod keep_apart;
mod shape;
mod split_fallbacks;
mod startup;
mod work;

pub(crate) use self::{
  artifacts::ChunkArtifacts,
  detach::Detached,
  federated_chunks::{FederatedChunks, is_awaited},
  hoist::hoist_runtime,
  keep_apart::{keep_apart, let_merge},
  shape::file_names,
  split_fallbacks::{always_loaded, split_fallbacks},
  startup::{EarlyImport, EarlyImports, Startup, chunks_of_entries, is_build_time, startup},
  work::ChunkWork,
};
