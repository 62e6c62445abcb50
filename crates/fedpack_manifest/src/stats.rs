//! `mf-stats.json`: everything that is known, for tools.

use serde::Serialize;

use crate::{
  additions::Additions,
  expose::{self, ExposeStats},
  facts::Facts,
  meta::MetaData,
  remote::{self, RemoteStats},
  shared::{self, SharedStats},
};

/// The whole document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stats {
  /// Name of the container or host.
  pub id: String,
  /// The same name.
  pub name: String,
  /// About the build as a whole.
  pub meta_data: MetaData,
  /// One row a shared key, version and range.
  pub shared: Vec<SharedStats>,
  /// One row a consumed module of a remote.
  pub remotes: Vec<RemoteStats>,
  /// One row an expose.
  pub exposes: Vec<ExposeStats>,
  /// The fields that fedpack adds.
  pub fedpack: Additions,
}

impl From<&Facts> for Stats {
  fn from(facts: &Facts) -> Self {
    let shared = shared::rows(facts);
    Self {
      id: facts.name.clone(),
      name: facts.name.clone(),
      meta_data: MetaData::new(facts),
      exposes: expose::rows(facts, &shared),
      remotes: remote::rows(facts),
      shared,
      fedpack: Additions::from(facts),
    }
  }
}
