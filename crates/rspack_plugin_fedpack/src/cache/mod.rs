//! Results that are kept from one compilation to the next, so that a rebuild repeats no work whose inputs are the same.
//!
//! The rules of keeping are `fedpack_cache`'s; here is what they are used for, a file each.

mod asset_hashes;
mod dependencies;
mod federation_globals;
mod graph;
mod manifests;

use std::sync::Arc;

use fedpack_cache::{Derived, Fingerprint};

pub(crate) use self::{
  asset_hashes::AssetHashes,
  dependencies::Dependencies,
  federation_globals::FederationGlobals,
  graph::{Additions, EntryDependency, GraphCache, roots},
  manifests::{ChunkPrint, Document, LastFacts, Manifests},
};

/// The text of tables by the id of the runtime chunk, each with what it was made of.
pub(crate) type TableTexts = Derived<String, Fingerprint, Arc<str>>;
