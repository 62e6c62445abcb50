//! What stands in for a remote.

use super::ExposeKey;

/// The modules of this build that stand in for a remote that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fallback {
  /// One for all that the remote exposes.
  Module(String),
  /// Some of what it exposes has one, sorted by key.
  Exposes(Vec<(ExposeKey, String)>),
}

impl Fallback {
  /// The requests of the modules, in order.
  pub fn requests(&self) -> Vec<&str> {
    match self {
      Self::Module(request) => vec![request],
      Self::Exposes(exposes) => exposes.iter().map(|(_, request)| request.as_str()).collect(),
    }
  }
}
