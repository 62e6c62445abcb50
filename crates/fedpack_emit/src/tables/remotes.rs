//! `remotesLoadingData`.

use std::collections::BTreeMap;

use fedpack_config::model::{ExposeKey, ShareScope};

use super::terms::{Id, chunk_mapping, share_scope};
use crate::js::Expr;

/// Which chunks need which remote modules, and where each is found.
#[derive(Debug, Default)]
pub struct Remotes {
  /// Chunk id → ids of the remote modules that load together with it.
  pub chunks: BTreeMap<Id, Vec<Id>>,
  /// Module id → its row.
  pub modules: BTreeMap<Id, RemoteData>,
}

/// One remote module.
#[derive(Debug, Clone)]
pub struct RemoteData {
  /// The scopes it is shared in.
  pub share_scope: Vec<ShareScope>,
  /// The key in the container: `./Button`, or `.`.
  pub expose: ExposeKey,
  /// Id of the module that holds the container, or, where the runtime loads the container itself, the text that names
  /// its location in error messages.
  pub external: String,
  /// Key of the remote in the options.
  pub remote: String,
}

impl Remotes {
  pub(super) fn expr(&self) -> Option<Expr> {
    if self.chunks.is_empty() {
      return None;
    }
    let modules = Expr::object(self.modules.iter().map(|(id, data)| (id, data.expr())));
    Some(Expr::object([("chunkMapping", chunk_mapping(&self.chunks)), ("moduleIdToRemoteDataMapping", modules)]))
  }
}

impl RemoteData {
  fn expr(&self) -> Expr {
    Expr::object([
      ("shareScope", share_scope(&self.share_scope)),
      ("name", Expr::literal(self.expose.as_str())),
      ("externalModuleId", Expr::literal(self.external.as_str())),
      ("remoteName", Expr::literal(self.remote.as_str())),
    ])
  }
}

#[cfg(test)]
mod tests {
  use super::*;

  #[test]
  fn spells_the_table_as_the_runtime_reads_it() {
    let data = RemoteData {
      share_scope: vec!["default".into()],
      expose: "./Button".into(),
      external: "ui@http://x/mf-manifest.json".to_owned(),
      remote: "ui".to_owned(),
    };
    let remotes =
      Remotes { chunks: [("7".to_owned(), vec!["8".to_owned()])].into(), modules: [("8".to_owned(), data)].into() };
    assert_eq!(
      remotes.expr().unwrap().0,
      "{ chunkMapping: { \"7\": [\"8\"] }, moduleIdToRemoteDataMapping: { \"8\": { shareScope: \"default\", \
       name: \"./Button\", externalModuleId: \"ui@http://x/mf-manifest.json\", remoteName: \"ui\" } } }"
    );
  }
}
