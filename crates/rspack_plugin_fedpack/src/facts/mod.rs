//! The facts behind the manifest, gathered from the final graph as plain data.

mod exposes;
mod gather;
mod groups;
mod integrity;
mod meta;
mod needs;
mod remotes;
mod runtime;
mod shared;

pub(crate) use self::gather::{FactsInput, gather, has_same_base, with_files};
