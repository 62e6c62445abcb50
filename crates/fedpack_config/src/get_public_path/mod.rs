//! `getPublicPath`: what a manifest says of it, and what a host makes of that.

mod as_function;
mod reader;

pub use as_function::as_function;
pub use reader::is_readable;
