//! The diagnostics of fedpack, and how they are printed.
//!
//! - [`Code`]: the registry. Every code has a page in `docs/errors`.
//! - [`event`]: what can be wrong, one typed event a file, with the facts that belong to it.
//! - [`nearest()`]: the name that was probably meant, for events to suggest.
//! - [`Diagnostic`]: what an event becomes: plain text parts with one way to print them.
//!
//! This crate is a leaf: it knows neither options nor Rspack.

mod code;
mod diagnostic;
pub mod event;
mod facts;
mod json;
mod location;
mod names;
mod nearest;
mod printable;
mod severity;

pub use code::Code;
pub use diagnostic::Diagnostic;
pub use event::Event;
pub use location::{Position, RelatedLocation, SourceLocation};
pub use names::Names;
pub use nearest::nearest;
pub use severity::Severity;
