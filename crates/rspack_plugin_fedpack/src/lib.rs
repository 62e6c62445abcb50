//! Module Federation as an Rspack plugin: the only crate that knows Rspack.
//!
//! In: a [`FederationConfig`](fedpack_config::model::FederationConfig). The plugin puts containers, remote modules and
//! shared modules into the module graph, the tables and the start of the federation runtime into runtime chunks, and the
//! manifest among the assets. `plugin.rs` lists the hooks in the order in which a compilation meets them.
//!
//! Out of scope: reading options (`fedpack_config`), the rules of sharing (`fedpack_share`), the text of what is emitted
//! (`fedpack_emit`), the shape of the manifest (`fedpack_manifest`), and anything of Node (`fedpack_binding`).
//!
//! What is federated in a compilation is read from its module graph by downcast, never collected while modules are built:
//! a persistent cache restores modules without building them.

mod chunk_shape;
mod contract;
mod dependency;
mod facts;
mod federated;
mod interop;
mod kept;
mod module;
mod outside;
mod parts;
mod plugin;
mod remotes;
mod report;
mod runtime;
mod shares;
mod startup;
mod state;
mod touched;
mod unresolved;

pub use outside::Outside;
pub use plugin::{Environment, FedpackPlugin};
