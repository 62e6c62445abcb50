//! Caches that know when they may be believed.
//!
//! In: [`Memo`], for values that hold as long as their key; [`Derived`], for values that hold as long as what they were made
//! from; [`Generations`], for values that are dropped when a whole compilation did not ask for them; [`Fingerprint`], by which
//! large inputs are told apart.
//!
//! Out of scope: what is cached. No crate of Rspack is known here, so that the rules are tested without one.

mod derived;
mod fingerprint;
mod generations;
mod memo;

pub use self::{derived::Derived, fingerprint::Fingerprint, generations::Generations, memo::Memo};
