//! Options as they come in: JSON that stands for JavaScript values, read with the path at hand.
//!
//! Every reader takes what is right and reports what is not; none of them fails as a whole.

mod entries;
mod field;
mod kind;
mod object;
mod path;
mod report;

pub(crate) use entries::{Entry, entries, keep_last};
pub(crate) use field::Field;
pub(crate) use kind::{Kind, shorten};
pub(crate) use object::Object;
pub(crate) use path::OptionPath;
pub(crate) use report::Report;
