//! A singleton of which two versions are installed.

use std::collections::BTreeSet;

use fedpack_diagnostics::{
  Diagnostic,
  event::{InstalledCopy, TwoVersions},
};
use rspack_core::Compilation;

use super::{chain::chain_to, singletons::Singleton};
use crate::build::Packages;

/// A warning that names each version with the imports that lead to it.
pub(super) async fn two_versions(
  compilation: &Compilation,
  packages: &Packages,
  singleton: &Singleton,
) -> Option<Diagnostic> {
  if singleton.copies.len() < 2 {
    return None;
  }
  let graph = compilation.get_module_graph();
  let mut copies = Vec::new();
  for (folder, modules) in &singleton.copies {
    let importers: BTreeSet<Vec<String>> = modules
      .iter()
      .flat_map(|(consumed, _)| graph.get_incoming_connections(consumed))
      .filter_map(|connection| Some(chain_to(compilation, connection.original_module_identifier?)))
      .collect();
    copies.push(InstalledCopy {
      version: packages.version_in(folder).await,
      folder: folder.clone(),
      importers: importers.into_iter().collect(),
    });
  }
  Some(TwoVersions { share_key: singleton.share_key.to_string(), copies }.into())
}
