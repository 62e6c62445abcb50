//! Makes the module that an import of a shared module means.

mod fallback;
mod matched;
mod module;
mod required;

pub(crate) use self::fallback::Fallback;
pub(super) use self::{matched::MatchedImport, module::consume};
