//! The `shared` entries, by the way in which they are matched.

use std::sync::Arc;

use fedpack_config::{model::Shared, request::RequestKind};
use fedpack_share::matching::ShareIndex;

/// The `shared` entries of a build.
#[derive(Debug, Default)]
pub(crate) struct Shares {
  /// Package and prefix entries, matched by the request as written.
  pub by_request: ShareIndex,
  /// Relative and absolute entries, matched by the resolved file.
  pub by_file: Vec<Arc<Shared>>,
}

impl Shares {
  pub(crate) fn new(shared: &[Shared]) -> Self {
    let is_file = |entry: &&Shared| matches!(entry.kind, RequestKind::Relative | RequestKind::Absolute);
    Self {
      by_request: ShareIndex::new(shared),
      by_file: shared.iter().filter(is_file).cloned().map(Arc::new).collect(),
    }
  }
}
