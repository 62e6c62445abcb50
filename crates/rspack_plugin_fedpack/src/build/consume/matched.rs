//! An import that an entry of `shared` matches.

use fedpack_config::model::Shared;
use fedpack_share::arena::ShareId;

use super::fallback::Fallback;

/// The entry, and how the import matches it.
pub(in crate::build) struct MatchedImport<'a> {
  pub id: ShareId,
  pub shared: &'a Shared,
  /// The request that the entry matches: as written, or as it would be written.
  pub request: &'a str,
  /// The part of the request that lies below the entry's prefix.
  pub remainder: &'a str,
  /// The file that the import resolved to, where that is known already.
  pub resolved: Option<Fallback>,
}
