//! Files that are shared, whatever their imports say.

use std::sync::Arc;

use fedpack_cache::Memo;
use fedpack_share::arena::ShareId;

/// An entry that a resolved file belongs to, and the request that it would match.
#[derive(Debug, Clone)]
pub(super) struct IdentifiedShare {
  pub id: ShareId,
  pub request: String,
  pub remainder: String,
}

/// The entries that the files of a compilation belong to, whoever imports them: what many modules import is resolved once.
pub(super) type IdentifiedShares = Memo<String, Arc<[IdentifiedShare]>>;
