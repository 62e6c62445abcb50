//! Plain data in, JavaScript text out.
//!
//! In: the tables that a runtime chunk carries ([`tables`]), the face of a container ([`container`]), the start of the
//! federation runtime ([`embed`]) with what options add to it ([`policy`]), namespaces of modules that may be CommonJS ([`namespace`]), the names of the slots on
//! `__webpack_require__` that they fill ([`slots`]), and the hashes that are written among them ([`short_hash`](fn@short_hash),
//! [`build_key`](fn@build_key)).
//!
//! Everything emitted is sorted, so the same data gives the same bytes. Strings are JSON literals that are also safe in
//! JavaScript; expressions ([`js::Expr`]) come from Rspack's own code templates.
//!
//! Out of scope: finding the data (the plugin does), and anything of Rspack.

mod build_key;
pub mod container;
pub mod embed;
pub mod fallback;
pub mod hot_updates;
pub mod js;
pub mod namespace;
pub mod policy;
mod short_hash;
pub mod slots;
pub mod startup;
pub mod tables;

pub use build_key::build_key;
pub use short_hash::short_hash;
