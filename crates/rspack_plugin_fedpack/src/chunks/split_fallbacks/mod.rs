//! Takes the fallbacks of shared modules out of chunks that are loaded for something else.
//!
//! A cache group of `splitChunks` (Rsbuild's `lib-react`, a `vendor` of all packages) puts them together with what isn't shared, and
//! every page and exposed module that needs one module of the chunk loads all. Looked at are only chunks that fallbacks are loaded
//! with; what each chunk group needs is what the code splitter put into it, before chunks were put together.

mod apply;
mod needs;
mod plan;
mod split;
mod stuck;

pub(crate) use self::{
  split::split_fallbacks,
  stuck::{Stuck, always_loaded},
};
