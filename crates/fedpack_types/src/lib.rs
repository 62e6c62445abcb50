//! Declarations of what a container exposes, and the archives they travel in.

mod declare;
mod syntax;

pub use declare::{DeclareOptions, Undeclared, declare};
