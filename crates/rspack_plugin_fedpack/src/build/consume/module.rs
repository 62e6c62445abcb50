//! From a matched import to the consumed module.

use std::sync::Arc;

use fedpack_share::{
  filter::{Candidate, admits, asks_for_version},
  provide::compared_version,
};
use rspack_core::ModuleFactoryCreateData;

use super::{
  super::{
    consume_cache::{ImportKey, ImportMeaning, LookedAt},
    resolution::Resolution,
  },
  fallback::{self, Unusable},
  matched::MatchedImport,
  required::required_version,
};
use crate::module::{ConsumeSharedModule, Consumption, ConsumptionFallback, ProvideRule};

/// The consumed module for an import; `None` when the entry's filters leave it out.
///
/// Adds to `data` the package.json files that the answer depends on. Imports of one request from one folder mean the same, and
/// are looked up once a compilation.
pub(in crate::build) async fn consume(
  resolution: &Resolution,
  data: &mut ModuleFactoryCreateData,
  import: MatchedImport<'_>,
) -> Option<ConsumeSharedModule> {
  let share_key = import.shared.share_key.with(import.remainder);
  if resolution.substitutes.contains(data.issuer.as_deref(), &share_key) {
    return None;
  }
  let key = ImportKey {
    share: import.id,
    context: data.context.clone(),
    request: import.request.to_owned(),
    resolved: import.resolved.as_ref().map(|resolved| resolved.request.clone()),
    resolve_options: data.resolve_options.clone(),
  };
  let is_substituted = import.shared.import.as_ref().is_some_and(|module| *module != import.shared.request);
  let meaning = match resolution.consumed.get(&key) {
    Some(known) => known,
    None => resolution.consumed.add(key, Arc::new(meaning(resolution, data, import).await)),
  };
  let ImportMeaning { consumed, looked_at } = &*meaning;
  if is_substituted && let Some(fallback) = consumed.as_ref().and_then(|module| module.consumption.fallback.as_ref()) {
    resolution.substitutes.add(&fallback.file, &share_key);
  }
  data.file_dependencies.extend(looked_at.files.iter().cloned());
  data.missing_dependencies.extend(looked_at.missing.iter().cloned());
  data.diagnostics.extend(looked_at.diagnostics.iter().cloned());
  consumed.as_ref().map(ConsumeSharedModule::another)
}

async fn meaning(resolution: &Resolution, data: &ModuleFactoryCreateData, import: MatchedImport<'_>) -> ImportMeaning {
  let mut looked_at = LookedAt::default();
  let consumed = consumed(resolution, data, import, &mut looked_at).await;
  ImportMeaning { consumed, looked_at }
}

async fn consumed(
  resolution: &Resolution,
  data: &ModuleFactoryCreateData,
  MatchedImport { shared, request, remainder, resolved, .. }: MatchedImport<'_>,
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
  let resolver = fallback::resolver(resolution, data);
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
    required_version(&resolution.packages, importer, request, shared, installed, &mut problems, looked_at).await;
  let consumption = Consumption {
    share_scope: shared.share_scope.clone(),
    share_key: shared.share_key.with(remainder),
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
    provides: ProvideRule::of(shared),
  };
  Some(ConsumeSharedModule::new(context, consumption))
}
