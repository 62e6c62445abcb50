//! Where a container is found.

use fedpack_config::{
  merge::RuntimeKind,
  model::{RemoteTarget, ShareScope},
};
use rspack_cacheable::{
  cacheable,
  with::{As, AsVec},
};

use crate::cached::Text;

/// One location of a remote's container.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum ContainerLocation {
  /// The federation runtime loads it.
  Script {
    name: String,
    url: String,
    #[cacheable(with = AsVec<As<Text>>)]
    share_scope: Vec<ShareScope>,
  },
  /// Any other external.
  External { external_type: String, request: String, name: String },
  /// A module of this compilation.
  Internal { request: String },
}

impl ContainerLocation {
  /// The location that the options name, called `name`, of a container that shares in `share_scope`. The plain runtime loads nothing by
  /// itself: there, scripts are externals too.
  pub(crate) fn new(
    target: &RemoteTarget,
    share_scope: &[ShareScope],
    runtime_kind: RuntimeKind,
    name: String,
  ) -> Self {
    match target.clone() {
      RemoteTarget::Script { name: container, url } if runtime_kind == RuntimeKind::Plain => {
        Self::External { external_type: "script".to_owned(), request: format!("{container}@{url}"), name }
      }
      RemoteTarget::Script { name, url } => Self::Script { name, url, share_scope: share_scope.to_vec() },
      RemoteTarget::External { external_type, request } => Self::External { external_type, request, name },
      RemoteTarget::Internal { request } => Self::Internal { request },
    }
  }

  /// The location as the options spell it: for identifiers and error messages.
  pub(crate) fn text(&self) -> String {
    match self {
      Self::Script { name, url, .. } => format!("{name}@{url}"),
      Self::External { external_type, request, .. } => format!("{external_type} {request}"),
      Self::Internal { request } => format!("internal {request}"),
    }
  }

  /// The name of a module for the location: `webpack/container/reference/` and the remote's key, as in webpack.
  pub(crate) fn reference(&self) -> String {
    match self {
      Self::External { name, .. } => name.clone(),
      Self::Script { .. } | Self::Internal { .. } => self.text(),
    }
  }

  /// Several locations, as text.
  pub(crate) fn texts(locations: &[Self]) -> String {
    locations.iter().map(Self::text).collect::<Vec<_>>().join(" | ")
  }
}
