//! `consumesLoadingData`.

use std::collections::BTreeMap;

use fedpack_config::model::{ShareKey, ShareScope};

use super::terms::{Id, chunk_mapping, share_scope};
use crate::js::Expr;

/// Which chunks consume which shared modules, and how each is asked for.
#[derive(Debug, Default)]
pub struct Consumes {
  /// Chunk id → ids of the shared modules that load together with it.
  pub chunks: BTreeMap<Id, Vec<Id>>,
  /// Module id → its row.
  pub modules: BTreeMap<Id, ConsumeData>,
  /// Shared modules that must be there at start, without waiting.
  pub initial: Vec<Id>,
}

/// One consumed shared module.
#[derive(Debug, Clone)]
pub struct ConsumeData {
  /// The scopes it is shared in.
  pub share_scope: Vec<ShareScope>,
  /// Name in the share scope.
  pub share_key: ShareKey,
  /// `None`: any version.
  pub required_version: Option<String>,
  /// Whether a version out of range is an error.
  pub strict_version: bool,
  /// Whether there may be one version only.
  pub singleton: bool,
  /// Whether it is there without waiting.
  pub eager: bool,
  /// The layer that the shared module is placed in.
  pub layer: Option<String>,
  /// Factory of the module that this build brings along; `None` with `import: false`.
  pub fallback: Option<Expr>,
  /// A module that imports it, which an error names; said only where there is no fallback.
  pub importer: Option<String>,
}

impl Consumes {
  pub(super) fn expr(&self) -> Option<Expr> {
    if self.chunks.is_empty() && self.initial.is_empty() {
      return None;
    }
    let modules = Expr::object(self.modules.iter().map(|(id, data)| (id, data.expr())));
    Some(Expr::object([
      ("chunkMapping", chunk_mapping(&self.chunks)),
      ("moduleIdToConsumeDataMapping", modules),
      ("initialConsumes", Expr::array(self.initial.iter().map(|id| Expr::literal(id.as_str())))),
    ]))
  }
}

impl ConsumeData {
  fn expr(&self) -> Expr {
    let mut entries = vec![
      ("shareScope", share_scope(&self.share_scope)),
      ("shareKey", Expr::literal(self.share_key.as_str())),
      ("requiredVersion", Expr::literal(self.required_version.as_deref().unwrap_or("*"))),
      ("strictVersion", Expr::literal(self.strict_version)),
      ("singleton", Expr::literal(self.singleton)),
      ("eager", Expr::literal(self.eager)),
    ];
    if let Some(layer) = &self.layer {
      entries.push(("layer", Expr::literal(layer.as_str())));
    }
    if let Some(fallback) = &self.fallback {
      entries.push(("fallback", fallback.clone()));
    } else if let Some(importer) = &self.importer {
      entries.push(("importer", Expr::literal(importer.as_str())));
    }
    Expr::object(entries)
  }
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn spells_a_consumed_module_as_the_runtime_reads_it() {
    let data = ConsumeData {
      share_scope: vec!["default".into(), "ui".into()],
      share_key: "react".into(),
      required_version: Some("^19.0.0".to_owned()),
      strict_version: false,
      singleton: true,
      eager: false,
      layer: None,
      fallback: Some(Expr("() => 1".to_owned())),
      importer: Some("src/app.js".to_owned()),
    };
    assert_eq!(
      data.expr().0,
      "{ shareScope: [\"default\", \"ui\"], shareKey: \"react\", requiredVersion: \"^19.0.0\", strictVersion: false, \
       singleton: true, eager: false, fallback: () => 1 }"
    );
    let bare = ConsumeData { required_version: None, fallback: None, layer: Some("ssr".to_owned()), ..data };
    assert!(
      bare
        .expr()
        .0
        .ends_with("requiredVersion: \"*\", strictVersion: false, singleton: true, eager: false, layer: \"ssr\", importer: \"src/app.js\" }")
    );
  }
}
