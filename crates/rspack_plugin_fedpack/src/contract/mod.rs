//! The build, held against what its remotes promise.
//!
//! The manifests are fetched while modules are built; here the answer is awaited, and what does not fit is said where it stands.

mod check;
mod imports;

pub(crate) use self::check::{ContractCache, diagnostics};
