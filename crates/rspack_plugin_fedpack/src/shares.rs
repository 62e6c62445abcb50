//! The `shared` entries, by the way in which they are matched.

use std::sync::Arc;

use fedpack_config::{
  model::{ShareRole, Shared},
  request::RequestKind,
};
use fedpack_share::matching::ShareIndex;

/// The `shared` entries of a build.
#[derive(Debug, Default)]
pub(crate) struct Shares {
  /// Package and prefix entries, matched by the request as written.
  pub by_request: ShareIndex,
  /// Relative and absolute entries, matched by the resolved file.
  pub by_file: Vec<Arc<Shared>>,
  /// Package and prefix entries that provide and do not consume, matched by the request as written.
  pub provided_by_request: ShareIndex,
}

impl Shares {
  pub(crate) fn new(shared: &[Shared]) -> Self {
    let is_file = |entry: &&Shared| matches!(entry.kind, RequestKind::Relative | RequestKind::Absolute);
    let consumed = || shared.iter().filter(|entry| entry.role != ShareRole::Provide);
    let only_provided = shared.iter().filter(|entry| entry.role == ShareRole::Provide);
    Self {
      by_request: ShareIndex::new(consumed()),
      by_file: consumed().filter(is_file).cloned().map(Arc::new).collect(),
      provided_by_request: ShareIndex::new(only_provided),
    }
  }
}
