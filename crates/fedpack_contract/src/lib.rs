//! The promises of remotes, and how a host's build is checked against them.
//!
//! - [`build`]: a build and the contracts of its remotes, from what came of their manifests and from the lock.
//! - [`check`]: a host's build, held against what its remotes promise.
//! - [`diff`](mod@diff): what changed between two contracts, and whether that breaks consumers.
//! - [`lock`]: `fedpack.lock`, what remotes promised when they were last asked.
//! - [`sources`]: where the manifests of a build's remotes are.
//! - [`locate`](mod@locate): where an import stands in a file as it was written.
//! - [`tools`]: what the command line asks, from JSON to JSON.
//!
//! Out of scope: fetching manifests, reading or writing files, anything of Rspack. The shape of a contract and how it is read from
//! a manifest are [`fedpack_manifest`]'s.

pub mod build;
pub mod check;
pub mod diff;
pub mod locate;
pub mod lock;
pub mod sources;
pub mod tools;
