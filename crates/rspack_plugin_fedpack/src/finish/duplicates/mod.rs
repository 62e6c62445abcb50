//! Finds what there is twice of a singleton: two installed versions, or a part that gets into the build past the share.

mod bypasses;
mod chain;
mod members;
mod singletons;
mod versions;

use fedpack_diagnostics::Diagnostic;
use rspack_core::Compilation;

use self::{bypasses::second_copies, members::Members, singletons::singletons, versions::two_versions};
use crate::{build::Packages, graph::Federated};

/// A warning for each singleton that is in the build twice. Sorted.
pub(super) async fn duplicates(
  compilation: &Compilation,
  federated: &Federated,
  packages: &Packages,
) -> Vec<Diagnostic> {
  let graph = compilation.get_module_graph();
  let singletons = singletons(compilation, federated, packages).await;
  if singletons.is_empty() {
    return Vec::new();
  }
  let members = Members::of(graph, packages, &singletons).await;
  let mut found = Vec::new();
  for singleton in &singletons {
    found.extend(two_versions(compilation, packages, singleton).await);
    found.extend(second_copies(compilation, &members, singleton));
  }
  found.sort_by_cached_key(ToString::to_string);
  found
}
