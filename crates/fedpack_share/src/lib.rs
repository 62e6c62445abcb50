//! The rules of sharing, without IO.
//!
//! In: the `shared` entries ([`arena`], indexed in [`shares`]), which of them an import matches ([`matching`]), which package.json
//! answers for a required version and what it answers ([`description`], [`required`]), how an entry is provided ([`provide`]), which
//! files stand in for a shared module ([`substitutes`]), the identity of a consumed and of a provided module ([`identity`]).
//!
//! Out of scope: reading package.json files, resolving requests (the plugin does both and hands in what it found), and
//! choosing among versions at run time (the federation runtime does).

pub mod arena;
pub mod chunks;
pub mod description;
pub mod filter;
pub mod identity;
pub mod matching;
pub mod package;
pub mod path;
pub mod provide;
pub mod required;
pub mod shares;
pub mod subpath;
pub mod substitutes;
