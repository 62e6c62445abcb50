//! A policy as the start of the runtime has it: with the expressions of its modules.

use fedpack_emit::{
  js::Expr,
  policy::{FallbackLoader, Policy, PolicyParams},
};

use crate::dependency::{EmbeddedFallback, EmbeddedParams, EmbeddedPolicy};

/// Takes the expressions of a policy's modules, and of the functions that load its fallbacks; both are in the order of the policies.
pub(super) fn emitted(
  policy: &EmbeddedPolicy,
  modules: &mut impl Iterator<Item = Expr>,
  fallbacks: &mut impl Iterator<Item = Expr>,
) -> Option<Policy> {
  let module = modules.next()?;
  let params = match &policy.params {
    EmbeddedParams::Retry(options) => PolicyParams::Retry(Expr(options.clone())),
    EmbeddedParams::Origins(patterns) => PolicyParams::Origins(Expr(patterns.clone())),
    EmbeddedParams::OriginsModule(_) => PolicyParams::OriginsModule(modules.next()?),
    EmbeddedParams::Fallbacks(of) => PolicyParams::Fallbacks(loaders(of.iter().zip(fallbacks))),
  };
  Some(Policy { module, params })
}

/// Those of one remote follow each other.
fn loaders<'a>(fallbacks: impl Iterator<Item = (&'a EmbeddedFallback, Expr)>) -> Vec<(String, FallbackLoader)> {
  let mut found: Vec<(String, FallbackLoader)> = Vec::new();
  for (EmbeddedFallback { remote, expose, .. }, load) in fallbacks {
    match (expose, found.last_mut()) {
      (Some(key), Some((last, FallbackLoader::Exposes(exposes)))) if last == remote => {
        exposes.push((key.clone(), load));
      }
      (Some(key), _) => found.push((remote.clone(), FallbackLoader::Exposes(vec![(key.clone(), load)]))),
      (None, _) => found.push((remote.clone(), FallbackLoader::Module(load))),
    }
  }
  found
}
