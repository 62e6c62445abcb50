//! Makes the module that an import of a shared module means.

mod fallback;
mod meanings;
mod required;
mod rules;

use std::sync::Arc;

use fedpack_config::model::Shared;
use fedpack_share::filter::{Candidate, admits, asks_for_version};
use rspack_core::ModuleFactoryCreateData;

pub(super) use fallback::Fallback;
use fallback::Unusable;
pub(crate) use meanings::Meanings;
use meanings::{ImportKey, LookedAt, Meaning};
pub(super) use rules::{compared_version, configured_range, configured_version, is_file, provide_rule};

use crate::{
  module::{ConsumeSharedModule, Consumption, ConsumptionFallback},
  state::CompilationState,
};

/// An import that an entry of `shared` matches.
pub(super) struct Asked<'a> {
  pub shared: &'a Arc<Shared>,
  /// The request that the entry matches: as written, or as it would be written.
  pub request: &'a str,
  /// What of the request lies below the entry's prefix.
  pub remainder: &'a str,
  /// The file that the import resolved to, where that is known already.
  pub resolved: Option<Fallback>,
}

/// The consumed module for an import; `None` when the entry's filters leave it out.
///
/// Adds to `data` the package.json files that the answer depends on. Imports of one request from one folder mean the same, and
/// are looked up once a compilation.
pub(super) async fn consume(
  state: &CompilationState,
  data: &mut ModuleFactoryCreateData,
  asked: Asked<'_>,
) -> Option<ConsumeSharedModule> {
  let share_key = format!("{}{}", asked.shared.share_key, asked.remainder);
  if state.inside.contains(data.issuer.as_deref(), &share_key) {
    return None;
  }
  let key = ImportKey {
    shared: Arc::as_ptr(asked.shared).addr(),
    context: data.context.clone(),
    request: asked.request.to_owned(),
    resolved: asked.resolved.as_ref().map(|resolved| resolved.request.clone()),
    resolve_options: data.resolve_options.clone(),
  };
  let is_substituted = asked.shared.import.as_ref().is_some_and(|import| *import != asked.shared.request);
  let meaning = match state.meanings.get(&key) {
    Some(known) => known,
    None => state.meanings.keep(key, meaning(state, data, asked).await),
  };
  let Meaning { consumed, looked_at } = &*meaning;
  if is_substituted && let Some(fallback) = consumed.as_ref().and_then(|module| module.consumption.fallback.as_ref()) {
    state.inside.add(&fallback.file, &share_key);
  }
  data.file_dependencies.extend(looked_at.files.iter().cloned());
  data.missing_dependencies.extend(looked_at.missing.iter().cloned());
  data.diagnostics.extend(looked_at.diagnostics.iter().cloned());
  consumed.as_ref().map(ConsumeSharedModule::another)
}

async fn meaning(state: &CompilationState, data: &ModuleFactoryCreateData, asked: Asked<'_>) -> Meaning {
  let mut looked_at = LookedAt::default();
  let consumed = consumed(state, data, asked, &mut looked_at).await;
  Meaning { consumed, looked_at }
}

async fn consumed(
  state: &CompilationState,
  data: &ModuleFactoryCreateData,
  Asked { shared, request, remainder, resolved }: Asked<'_>,
  looked_at: &mut LookedAt,
) -> Option<ConsumeSharedModule> {
  let compared = if remainder.is_empty() { request } else { remainder };
  // Known before anything is resolved: the request alone may leave it out.
  let by_request = Candidate { request: compared, version: None };
  if !asks_for_version(shared) && !admits(shared, by_request) {
    return None;
  }
  let import = shared.import.as_ref().map(|import| format!("{import}{remainder}"));
  let context = fallback::context(import.as_deref(), data);
  let resolver = fallback::resolver(state, data)?;
  let mut problems = Vec::new();
  let fallback = match (&import, resolved) {
    (Some(_), Some(resolved)) => Some(resolved),
    (Some(import), None) => match fallback::resolve(&resolver, &context, request, import, looked_at).await {
      Ok(found) => Some(found),
      Err(Unusable::NotResolved(problem)) => {
        problems.push(problem);
        None
      }
      // `alias: { lib: false }`, or `browser` of a package.json: the empty module.
      Err(Unusable::Ignored) => return None,
    },
    (None, _) => None,
  };
  let installed = fallback.as_ref().and_then(|fallback| fallback.installed.clone());
  let version = compared_version(shared, installed.as_ref().map(|(version, _)| version.as_str()));
  if !admits(shared, Candidate { request: compared, version }) {
    return None;
  }
  let importer = data.context.as_str();
  let required_version =
    required::required_version(state, importer, request, shared, installed, &mut problems, looked_at).await;
  let consumption = Consumption {
    share_scope: shared.share_scope.iter().map(|scope| scope.0.clone()).collect(),
    share_key: format!("{}{remainder}", shared.share_key),
    required_version,
    strict_version: shared.strict_version,
    singleton: shared.singleton,
    eager: shared.eager,
    layer: shared.layer.clone(),
    fallback: import.zip(fallback).map(|(name, fallback)| ConsumptionFallback {
      name,
      request: fallback.request,
      file: fallback.file,
    }),
    problems,
    provides: provide_rule(shared),
  };
  Some(ConsumeSharedModule::new(context, consumption))
}
