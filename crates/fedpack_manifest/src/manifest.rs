//! `mf-manifest.json`: what a consumer fetches at run time, and so no more than it needs.

use serde::Serialize;

use crate::{expose::ExposeManifest, meta::MetaData, remote::RemoteManifest, shared::SharedManifest, stats::Stats};

/// The whole document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
  /// Name of the container or host.
  pub id: String,
  /// The same name.
  pub name: String,
  /// About the build as a whole.
  pub meta_data: MetaData,
  /// Shared modules.
  pub shared: Vec<SharedManifest>,
  /// Consumed modules of remotes.
  pub remotes: Vec<RemoteManifest>,
  /// Exposed modules.
  pub exposes: Vec<ExposeManifest>,
}

impl From<&Stats> for Manifest {
  fn from(stats: &Stats) -> Self {
    Self {
      id: stats.id.clone(),
      name: stats.name.clone(),
      meta_data: stats.meta_data.clone(),
      shared: stats.shared.iter().map(Into::into).collect(),
      remotes: stats.remotes.iter().map(Into::into).collect(),
      exposes: stats.exposes.iter().map(Into::into).collect(),
    }
  }
}
