//! The version of the format.

/// The one that is written, and the only one that is read.
pub const VERSION: i64 = 1;
