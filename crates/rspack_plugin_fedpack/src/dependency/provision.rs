//! The contents of a provided shared module.

use fedpack_config::model::{ShareKey, ShareScope};
use fedpack_share::identity::Provided;
use rspack_cacheable::{
  cacheable,
  with::{As, AsVec},
};

use crate::cached::Text;

/// A module that is provided: to which scopes, and how.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Provision {
  #[cacheable(with = AsVec<As<Text>>)]
  pub share_scope: Vec<ShareScope>,
  #[cacheable(with = As<Text>)]
  pub share_key: ShareKey,
  /// `None`: without a version.
  pub version: Option<String>,
  /// Resolved file, or a request relative to the compiler's context.
  pub request: String,
  /// The layer that the module is placed in; `None` leaves it to Rspack.
  pub layer: Option<String>,
  pub eager: bool,
  pub singleton: bool,
  pub strict_version: bool,
  /// As configured; `None` when the options leave it open.
  pub required_version: Option<String>,
}

impl Provision {
  /// Two provisions with equal identifiers are one module.
  pub(crate) fn identifier(&self) -> String {
    Provided {
      share_scope: &self.share_scope,
      share_key: &self.share_key,
      version: self.version.as_deref(),
      layer: self.layer.as_deref(),
      request: &self.request,
    }
    .identifier()
  }
}
