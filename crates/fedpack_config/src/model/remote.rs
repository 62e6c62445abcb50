//! The remotes of a build.

use std::fmt;

use super::{Fallback, ShareScope};

/// A remote: the request scope under which it is imported, and where its container is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
  /// First part of the requests that mean this remote (`mfe_dashboard`, `@acme/ui`): an import of the key itself or of
  /// anything below `key/` is remote.
  pub key: String,
  /// Tried in order; at least one.
  pub targets: Vec<RemoteTarget>,
  /// At least one.
  pub share_scope: Vec<ShareScope>,
  /// What stands in while it can't be used.
  pub fallback: Option<Fallback>,
}

/// A location of a remote's container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RemoteTarget {
  /// `name@url` under `remoteType: 'script'`: the federation runtime loads it, from a remote entry or a manifest URL.
  Script {
    /// The container's name.
    name: String,
    /// Its remote entry or manifest.
    url: String,
  },
  /// Any other external, as `ExternalModule` takes it: its type (`var`, `module`, `promise`, …) and its request.
  External {
    /// The type of the external.
    external_type: String,
    /// The request, in the words of the type.
    request: String,
  },
  /// `internal request`: the container is a module of this very compilation.
  Internal {
    /// The module's request.
    request: String,
  },
}

/// As the options spell it.
impl fmt::Display for RemoteTarget {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match self {
      Self::Script { name, url } => write!(f, "{name}@{url}"),
      Self::External { external_type, request } => write!(f, "{external_type} {request}"),
      Self::Internal { request } => write!(f, "internal {request}"),
    }
  }
}
