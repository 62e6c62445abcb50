//! `initializeSharingData`.

use std::collections::BTreeMap;

use fedpack_config::model::{ShareKey, ShareScope};

use super::terms::Id;
use crate::js::Expr;

/// The modules that are provided, by share scope.
#[derive(Debug, Default)]
pub struct Sharing {
  /// `output.uniqueName`.
  pub unique_name: String,
  /// Scope → what happens when it is initialised, in order: modules are provided first, then containers are told.
  pub scopes: BTreeMap<ShareScope, Vec<ShareStage>>,
}

/// One step of initialising a share scope.
#[derive(Debug, Clone)]
pub enum ShareStage {
  /// A module of this build is put into the scope.
  Provide(ProvideData),
  /// Id of the module that holds a container which is not loaded by the federation runtime.
  External(Id),
}

/// One provided shared module.
#[derive(Debug, Clone)]
pub struct ProvideData {
  /// Name in the share scope.
  pub share_key: ShareKey,
  /// `None`: provided without a version, as `0`.
  pub version: Option<String>,
  /// Gives a promise of the module's factory, or the factory itself when eager.
  pub factory: Expr,
  /// Whether it is there without waiting.
  pub eager: bool,
  /// Whether there may be one version only.
  pub singleton: bool,
  /// Whether a version out of range is an error.
  pub strict_version: bool,
  /// `None`: not said, and the runtime takes what is compatible with `version`.
  pub required_version: Option<String>,
}

impl Sharing {
  pub(super) fn expr(&self) -> Option<Expr> {
    if self.scopes.is_empty() {
      return None;
    }
    let scopes = self.scopes.iter().map(|(scope, stages)| (scope, Expr::array(stages.iter().map(ShareStage::expr))));
    Some(Expr::object([
      ("scopeToSharingDataMapping", Expr::object(scopes)),
      ("uniqueName", Expr::literal(self.unique_name.as_str())),
    ]))
  }
}

impl ShareStage {
  fn expr(&self) -> Expr {
    match self {
      Self::External(id) => Expr::literal(id.as_str()),
      Self::Provide(data) => data.expr(),
    }
  }
}

impl ProvideData {
  fn expr(&self) -> Expr {
    let mut entries = vec![
      ("name", Expr::literal(self.share_key.as_str())),
      ("version", Expr::literal(self.version.as_deref().unwrap_or("0"))),
      ("factory", self.factory.clone()),
      ("eager", Expr::literal(self.eager)),
      ("singleton", Expr::literal(self.singleton)),
      ("strictVersion", Expr::literal(self.strict_version)),
    ];
    entries.extend(self.required_version.as_deref().map(|range| ("requiredVersion", Expr::literal(range))));
    Expr::object(entries)
  }
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn spells_scopes_and_their_stages() {
    let provide = ProvideData {
      share_key: "react".into(),
      version: Some("19.3.1".to_owned()),
      factory: Expr("f".to_owned()),
      eager: false,
      singleton: true,
      strict_version: false,
      required_version: Some("^19.0.0".to_owned()),
    };
    let stages = vec![ShareStage::Provide(provide), ShareStage::External("9".to_owned())];
    let sharing = Sharing { unique_name: "shell".to_owned(), scopes: [("default".into(), stages)].into() };
    assert_eq!(
      sharing.expr().unwrap().0,
      "{ scopeToSharingDataMapping: { default: [{ name: \"react\", version: \"19.3.1\", factory: f, eager: false, \
       singleton: true, strictVersion: false, requiredVersion: \"^19.0.0\" }, \"9\"] }, uniqueName: \"shell\" }"
    );
  }
}
