//! The knowledge that a compilation starts with, before its first module is made.

use std::sync::Arc;

use fedpack_share::{arena::ShareId, substitutes::Substitutes};
use rspack_core::Resolver;
use rustc_hash::FxHashMap;

use super::{consume_cache::ConsumeCache, identified::IdentifiedShares, packages::Packages};

/// How imports are resolved, and what was found out about them so far.
#[derive(Debug)]
pub(crate) struct Resolution {
  /// Resolves as an `import` does.
  pub resolver: Arc<Resolver>,
  /// All ways in which a package can be imported: `import` and `require`.
  pub resolvers: [Arc<Resolver>; 2],
  pub packages: Packages,
  /// Resolved file, as [`comparable`](fedpack_share::path::comparable) spells it → the relative and absolute `shared` entries
  /// that name it.
  pub shared_files: FxHashMap<String, Vec<ShareId>>,
  /// The files of substitutes of shared modules.
  pub substitutes: Arc<Substitutes>,
  /// The meanings of imports of shared modules.
  pub(super) consumed: ConsumeCache,
  /// Which files are shared, whatever their imports say.
  pub(super) identified: IdentifiedShares,
}

impl Resolution {
  /// A resolution by the resolvers of `import` and of `require`.
  pub(super) fn new(import: Arc<Resolver>, require: Arc<Resolver>, substitutes: Arc<Substitutes>) -> Self {
    Self {
      packages: Packages::new(import.inner_fs()),
      resolvers: [Arc::clone(&import), require],
      resolver: import,
      shared_files: FxHashMap::default(),
      substitutes,
      consumed: ConsumeCache::default(),
      identified: IdentifiedShares::default(),
    }
  }
}
