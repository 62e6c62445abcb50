//! The meanings of imports of shared modules, once found out.

use std::sync::Arc;

use fedpack_cache::Memo;
use fedpack_share::arena::ShareId;
use rspack_core::{Context, Resolve};
use rspack_error::Diagnostic;
use rspack_paths::InternedPathSet;

use crate::module::ConsumeSharedModule;

/// The meanings of a compilation's imports: imports of one request from one folder mean the same.
pub(super) type ConsumeCache = Memo<ImportKey, Arc<ImportMeaning>>;

/// All that the meaning of an import depends on.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct ImportKey {
  pub share: ShareId,
  /// Folder of the importing module.
  pub context: Context,
  pub request: String,
  /// The file that the import resolved to, where that is known already.
  pub resolved: Option<String>,
  /// The options of a rule for how the importing module's imports are resolved.
  pub resolve_options: Option<Arc<Resolve>>,
}

/// The meaning of an import, and the files that it depends on.
#[derive(Debug)]
pub(super) struct ImportMeaning {
  /// The module to make another of for each import; `None`: the entry's filters leave it out.
  pub consumed: Option<ConsumeSharedModule>,
  pub looked_at: LookedAt,
}

/// The files that were looked at, there or not, and what is to be said to each importer.
#[derive(Debug, Default)]
pub(super) struct LookedAt {
  pub files: InternedPathSet,
  pub missing: InternedPathSet,
  pub diagnostics: Vec<Diagnostic>,
}
