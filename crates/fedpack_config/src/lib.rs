//! The options, and their meaning.
//!
//! In: the options of `ModuleFederationPlugin` as one JSON text. Out: a [`FederationConfig`](model::FederationConfig) in
//! which every default is filled in and every string is classified, and the
//! [`Diagnostic`](fedpack_diagnostics::Diagnostic)s that were met on the way. Options are normalised here, once; nothing
//! after this crate looks at raw options.
//!
//! - [`normalize`](fn@normalize): the way from the one to the other, a file an option.
//! - [`model`]: the normalised configuration.
//! - [`merge`](mod@merge): the configurations of all plugins of a compiler, taken together.
//! - [`remote_index`]: which remote an import means.
//! - [`chunk_names`]: what the chunks of exposes are called.
//! - [`request`]: the one classifier of requests.
//! - [`public_path`]: what a public path depends on.
//! - [`get_public_path`](mod@get_public_path): what a host makes of the function that gives one.
//! - `raw`: reading JSON that stands for JavaScript values, with the path of each.
//!
//! Out of scope: reading files, resolving requests, anything of Rspack.

pub mod chunk_names;
pub mod get_public_path;
pub mod merge;
pub mod model;
mod normalize;
#[rustfmt::skip]
mod options_table;
pub mod public_path;
mod raw;
pub mod remote_index;
pub mod request;

pub use normalize::{Normalized, NormalizedParts, normalize, normalize_parts};
