//! An import of a shared module: the module that it asks for, and its fallback.

use fedpack_config::model::{ShareKey, ShareScope};
use fedpack_share::identity::Consumed;
use rspack_cacheable::{
  cacheable,
  with::{As, AsVec},
};

use super::{consume_problem::ConsumeProblem, provide_rule::ProvideRule};
use crate::cached::Text;

/// The shared module that is asked for, and its fallback.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct Consumption {
  #[cacheable(with = AsVec<As<Text>>)]
  pub share_scope: Vec<ShareScope>,
  #[cacheable(with = As<Text>)]
  pub share_key: ShareKey,
  /// `None`: any version.
  pub required_version: Option<String>,
  pub strict_version: bool,
  pub singleton: bool,
  pub eager: bool,
  pub layer: Option<String>,
  /// `None` with `import: false` or when it could not be resolved.
  pub fallback: Option<ConsumptionFallback>,
  /// Problems on the way. They are reported when all modules are known, so that each is said once and for as long as it
  /// holds, whether the module is built or comes from a cache.
  pub problems: Vec<ConsumeProblem>,
  /// How the fallback is provided; `None` where that is decided elsewhere (relative and absolute entries) or not at all.
  pub provides: Option<ProvideRule>,
}

/// The module that this build brings along.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct ConsumptionFallback {
  /// As the options name it.
  pub name: String,
  /// Request of the dependency on it: its name, or the file that an import resolved to.
  pub request: String,
  /// The file that it is.
  pub file: String,
}

impl Consumption {
  /// Identifier of the module: imports whose consumptions have equal ones share a module.
  pub(super) fn identifier(&self) -> String {
    Consumed {
      share_scope: &self.share_scope,
      share_key: &self.share_key,
      required_version: self.required_version.as_deref(),
      strict_version: self.strict_version,
      singleton: self.singleton,
      eager: self.eager,
      layer: self.layer.as_deref(),
      fallback: self.fallback.as_ref().map(|fallback| fallback.file.as_str()),
    }
    .identifier()
  }

  /// The name of the module from which Rspack makes its id, as webpack has it.
  pub(super) fn lib_ident(&self) -> String {
    let fallback = self.fallback.as_ref().map(|fallback| format!("/{}", fallback.name)).unwrap_or_default();
    format!("webpack/sharing/consume/{}/{}{fallback}", self.share_scope.join(","), self.share_key)
  }
}
