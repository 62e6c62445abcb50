//! The problems of a consumed module, kept in it as facts.

use fedpack_diagnostics::{
  Diagnostic,
  event::{DescriptionUnreadable, FallbackNotResolved, InvalidDependencyRange},
};
use rspack_cacheable::cacheable;

/// A diagnostic about a consumed module, as facts.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) enum ConsumeProblem {
  NotResolved { request: String, import: String, reason: String, may_be_brought: bool },
  InvalidRange { package: String, declared: String, path: String },
  Unreadable { path: String, reason: String },
}

impl ConsumeProblem {
  /// The diagnostic that tells of it.
  pub(crate) fn diagnostic(&self) -> Diagnostic {
    match self.clone() {
      Self::NotResolved { request, import, reason, may_be_brought } => {
        FallbackNotResolved { request, import, reason, may_be_brought }.into()
      }
      Self::InvalidRange { package, declared, path } => InvalidDependencyRange { package, declared, path }.into(),
      Self::Unreadable { path, reason } => DescriptionUnreadable { path, reason }.into(),
    }
  }
}
