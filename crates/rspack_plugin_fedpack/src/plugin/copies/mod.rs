//! Finds what there is twice of a singleton: two installed versions, or a part that gets into the build past the share.

mod chain;
mod members;
mod past_share;
mod singletons;
mod versions;

use fedpack_diagnostics::Diagnostic;
use rspack_core::Compilation;

use self::{members::Members, past_share::second_copies, singletons::singletons, versions::two_versions};
use crate::{federated::Federated, state::CompilationState};

/// A warning for each singleton that is in the build twice. Sorted.
pub(super) async fn copies(
  compilation: &Compilation,
  federated: &Federated,
  state: &CompilationState,
) -> Vec<Diagnostic> {
  let graph = compilation.get_module_graph();
  let singletons = singletons(compilation, federated, state).await;
  if singletons.is_empty() {
    return Vec::new();
  }
  let members = Members::of(graph, state, &singletons).await;
  let mut found = Vec::new();
  for singleton in &singletons {
    found.extend(two_versions(compilation, state, singleton).await);
    found.extend(second_copies(compilation, &members, singleton));
  }
  found.sort_by_cached_key(ToString::to_string);
  found
}
