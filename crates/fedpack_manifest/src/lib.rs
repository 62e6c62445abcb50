//! The documents of a build for others: `mf-manifest.json` and `mf-stats.json`.
//!
//! In: [`Facts`], plain data about one container or host, gathered once from the final module and chunk graph. Out: the
//! [`Stats`], and the text of the stats and of the manifest that is derived from them. Field names and
//! values are those that `@module-federation/sdk` and the federation runtime read.
//!
//! And the other way round: [`Contract`], what a container promises, is read from the manifest of any plugin.
//!
//! Everything is sorted, so the order in which facts were gathered never shows in the output. Nothing is parsed out of
//! identifiers or display names: versions, ranges and keys arrive as they are.
//!
//! Out of scope: the graph itself, reading or writing files, anything of Rspack.

mod additions;
mod assets;
mod base;
mod contract;
mod documents;
mod expose;
mod facts;
mod manifest;
mod meta;
mod needs;
mod paths;
mod rehashed;
mod remote;
mod shared;
mod shared_id;
mod stats;

pub use additions::{Additions, ExportList, Requirement, SCHEMA};
pub use assets::{AssetFiles, Assets, is_hot_update, is_script};
pub use contract::{
  ConsumedModule, Contract, ContractError, ExposePromise, PromisedEntry, RequiredBy, SharedPromise, TypesLocation,
};
pub use documents::{Layout, changed_texts, manifest_text, stats_text};
pub use expose::ExposeStats;
pub use facts::{
  BuildKind, ExposeFact, Facts, Needs, PublicPath, RemoteEntryFact, RemoteFact, RemoteLocation, SharedFact, Types,
};
pub use meta::{BuildInfo, MetaData, RemoteEntry, entry_kind};
pub use needs::{AllNeeds, NeedsRow};
pub use paths::{FileNames, file_names};
pub use rehashed::rehashed;
pub use remote::RemoteStats;
pub use shared::SharedStats;
pub use stats::Stats;
