//! A build, ready to be held against its remotes: their contracts, as they answered or as the lock says, and the build as a host.

mod contracts;
mod host;
#[cfg(test)]
mod tests;
mod verifiable;

pub use contracts::{Contracts, NewLock};
pub use host::host;
pub use verifiable::unverifiable;
