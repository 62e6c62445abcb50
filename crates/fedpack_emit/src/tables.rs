//! The tables of a runtime chunk.

mod consumes;
mod remotes;
mod sharing;
mod terms;

use std::collections::BTreeMap;

pub use consumes::{ConsumeData, Consumes};
pub use remotes::{RemoteData, Remotes};
pub use sharing::{ProvideData, ShareStage, Sharing};
pub use terms::Id;
pub(crate) use terms::share_scope;

use crate::{js::Expr, slots};

/// All that a runtime chunk says about federation.
#[derive(Debug, Default)]
pub struct Tables {
  /// Modules of other containers.
  pub remotes: Remotes,
  /// Shared modules that are taken.
  pub consumes: Consumes,
  /// Shared modules that are offered.
  pub sharing: Sharing,
  /// Id of a module that is imported before it can be there → where.
  pub early: BTreeMap<Id, String>,
  /// Body of a predicate on `chunkId` that says whether a chunk has JavaScript; `None` where nobody asks.
  pub chunk_matcher: Option<String>,
  /// Path from the folder of the chunk back to the output folder (`../../`); `None` where chunks are not loaded from disk.
  pub root_output_dir: Option<String>,
}

impl Tables {
  /// Statements that set the tables on `require` (the name of `__webpack_require__`). Empty tables are left out. Setting
  /// them again, as a hot update does, hands the runtime the new ones and keeps its state.
  pub fn emit(&self, require: &str) -> String {
    let mut lines = vec![self.federation(require)];
    let slots = [
      (slots::REMOTES_LOADING_DATA, self.remotes.expr()),
      (slots::CONSUMES_LOADING_DATA, self.consumes.expr()),
      (slots::INITIALIZE_SHARING_DATA, self.sharing.expr()),
    ];
    for (slot, expr) in slots {
      if let Some(Expr(text)) = expr {
        lines.push(format!("{require}.{slot} = {text};"));
      }
    }
    lines.join("\n")
  }

  fn federation(&self, require: &str) -> String {
    let mut entries = Vec::new();
    if let Some(matcher) = &self.chunk_matcher {
      entries.push(("chunkMatcher", Expr(format!("function(chunkId) {{ return {matcher}; }}"))));
    }
    if let Some(folder) = &self.root_output_dir {
      entries.push(("rootOutputDir", Expr::literal(folder.as_str())));
    }
    if !self.early.is_empty() {
      let early = self.early.iter().map(|(id, place)| (id, Expr::literal(place.as_str())));
      entries.push(("earlyImports", Expr::object(early)));
    }
    let slot = format!("{require}.{}", slots::FEDERATION);
    let set = entries.into_iter().map(|(name, Expr(value))| format!("\n{slot}.{name} = {value};"));
    format!("{slot} = {slot} || {{}};{}", set.collect::<String>())
  }
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn empty_tables_are_left_out() {
    assert_eq!(Tables::default().emit("R"), "R.federation = R.federation || {};");
    let tables = Tables { root_output_dir: Some("../".to_owned()), ..Tables::default() };
    assert_eq!(tables.emit("R"), "R.federation = R.federation || {};\nR.federation.rootOutputDir = \"../\";");
  }

  #[test]
  fn imports_that_come_too_early_are_named() {
    let early = [("8".to_owned(), "./index.js:1:0-20".to_owned())].into();
    let tables = Tables { early, ..Tables::default() };
    assert!(tables.emit("R").contains("earlyImports = { \"8\": \"./index.js:1:0-20\" }"), "{}", tables.emit("R"));
  }

  #[test]
  fn tables_are_assigned_to_their_slots() {
    let mut tables = Tables { chunk_matcher: Some("1 !== chunkId".to_owned()), ..Tables::default() };
    tables.consumes.initial.push("react".to_owned());
    tables.sharing.scopes.entry("default".into()).or_default().push(ShareStage::External("9".to_owned()));
    tables.remotes.chunks.insert("7".to_owned(), vec!["8".to_owned()]);
    assert_eq!(
      tables.emit("R").lines().map(|line| line.split(" = ").next().unwrap_or_default()).collect::<Vec<_>>(),
      [
        "R.federation",
        "R.federation.chunkMatcher",
        "R.remotesLoadingData",
        "R.consumesLoadingData",
        "R.initializeSharingData"
      ]
    );
    assert!(tables.emit("R").contains("R.federation.chunkMatcher = function(chunkId) { return 1 !== chunkId; }"));
  }
}
