//! Module Federation as an Rspack plugin: the only crate that knows Rspack.
//!
//! In: a [`FederationConfig`](fedpack_config::model::FederationConfig). The plugin puts containers, remote modules and
//! shared modules into the module graph, the tables and the start of the federation runtime into runtime chunks, and the
//! manifest among the assets. `plugin/hooks/` lists the hooks in the order in which a compilation meets them; each hands what is known by
//! then (`stages.rs`) to functions that know nothing of the plugin.
//!
//! Out of scope: reading options (`fedpack_config`), the rules of sharing (`fedpack_share`), the text of what is emitted
//! (`fedpack_emit`), the shape of the manifest (`fedpack_manifest`), and anything of Node (`fedpack_binding`).
//!
//! The federation modules of a compilation are read from its module graph by downcast, never collected while modules are built:
//! a persistent cache restores modules without building them.

mod assets;
mod bridge;
mod build;
mod cache;
mod cached;
mod caches;
mod chunks;
mod context;
mod contract;
mod dependency;
mod facts;
mod finish;
mod graph;
mod interop;
mod module;
mod plugin;
mod report;
mod runtime;
mod stages;
mod target;
mod unresolved;

pub use bridge::{BridgeError, NodeBridge};
pub use plugin::FedpackPlugin;
