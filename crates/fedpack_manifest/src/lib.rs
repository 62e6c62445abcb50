//! What a build tells others about itself: `mf-manifest.json` and `mf-stats.json`.
//!
//! In: [`Facts`], plain data about one container or host, gathered once from the final module and chunk graph. Out:
//! [`Documents`], the [`Stats`] and the [`Manifest`] that is derived from them, and their JSON text. Field names and
//! values are those that `@module-federation/sdk` and the federation runtime read.
//!
//! Everything is sorted, so the order in which facts were gathered never shows in the output. Nothing is parsed out of
//! identifiers or display names: versions, ranges and keys arrive as they are.
//!
//! Out of scope: the graph itself, reading or writing files, anything of Rspack.

mod assets;
mod base;
mod documents;
mod expose;
mod facts;
mod manifest;
mod meta;
mod paths;
pub mod public_path;
mod remote;
mod shared;
mod shared_id;
mod stats;

pub use assets::{AssetFiles, Assets};
pub use documents::{Documents, build};
pub use expose::{ExposeManifest, ExposeStats};
pub use facts::{
  BuildKind, ExposeFact, Facts, PublicPath, RemoteEntryFact, RemoteFact, RemoteLocation, SharedFact, Types,
};
pub use manifest::Manifest;
pub use meta::{BuildInfo, MetaData, RemoteEntry};
pub use paths::{FileNames, file_names};
pub use remote::{RemoteManifest, RemoteStats};
pub use shared::{SharedManifest, SharedStats};
pub use stats::Stats;
