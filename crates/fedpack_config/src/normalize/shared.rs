//! `shared`: what is provided to, and consumed from, a share scope.

use super::{
  ignored, share_scope, shared_filter, shared_rules,
  version::{begins_like_a_range, provided, range, required},
};
use crate::{
  model::{ProvidedVersion, RequiredVersion, ShareKey, ShareRole, ShareScope, Shared},
  options_table::{SHARED_CONFIG, SHARED_STRATEGY},
  raw::{Entry, Field, Kind, Object, Report, entries, keep_last},
  request::{RequestKind, classify},
};

/// The shared modules of `role`, in the order of the options.
pub(super) fn shared(
  field: &Field<'_>,
  role: ShareRole,
  share_scope: &[ShareScope],
  report: &mut Report,
) -> Vec<Shared> {
  let mut found = Vec::new();
  for entry in entries(field, report) {
    let shared = match entry.field.kind() {
      Kind::String(text) => simple(&entry, text, role, share_scope, report),
      Kind::Object(_) => detailed(&entry, role, share_scope, report),
      _ => {
        entry.field.wrong_type("a string or an object", report);
        None
      }
    };
    let subpaths = shared.as_ref().and_then(|shared| subpaths(shared, &entry, report));
    found.extend(shared.into_iter().chain(subpaths).map(|shared| (entry.field.clone(), shared)));
  }
  keep_last(found, "shared", shared_rules::identity, |shared| &shared.request, report)
}

/// `react: '^19.2.4'` is a required version; any other text is what is provided. In `provides`, it is the share key.
fn simple(
  entry: &Entry<'_>,
  text: &str,
  role: ShareRole,
  share_scope: &[ShareScope],
  report: &mut Report,
) -> Option<Shared> {
  let text = if entry.bare { text } else { entry.field.string(report)? };
  let mut shared = Shared { role, ..defaults(&entry.key, &entry.key, share_scope) };
  if role == ShareRole::Provide {
    shared.share_key = ShareKey::from(text);
  } else if text != entry.key && begins_like_a_range(text) {
    shared.required_version = range(&entry.field, report).map(RequiredVersion::Range).unwrap_or_default();
  } else if role == ShareRole::Consume {
    // webpack's `ConsumeSharedPlugin`: the key is what is consumed, and nothing is said of its version.
    shared.strict_version = false;
  } else {
    shared.import = Some(text.to_owned());
  }
  shared_rules::prefix(&shared, entry, report).then_some(shared)
}

fn detailed(entry: &Entry<'_>, role: ShareRole, share_scope: &[ShareScope], report: &mut Report) -> Option<Shared> {
  let options = entry.field.object(SHARED_CONFIG, report)?;
  let request = options.string("request", report).unwrap_or_else(|| entry.key.clone());
  let mut shared = Shared { role, ..defaults(&entry.key, &request, share_scope) };
  if let Some(field) = options.get("import") {
    shared.import = import(&field, shared.import, report);
  }
  if let Some(key) = options.string("shareKey", report) {
    shared.share_key = ShareKey(key);
  }
  if let Some(scope) = options.get("shareScope").and_then(|field| share_scope::read(&field, report)) {
    shared.share_scope = scope;
  }
  versions(&options, &mut shared, report);
  shared.eager = options.boolean("eager", report).unwrap_or_default();
  shared.package_name = options.string("packageName", report);
  shared.layer = options.string("layer", report);
  shared.issuer_layer = options.string("issuerLayer", report);
  shared.allow_node_modules_suffix_match = options.boolean("allowNodeModulesSuffixMatch", report).unwrap_or_default();
  shared.identity = options.boolean("identity", report).unwrap_or(true);
  (shared.include, shared.exclude) = shared_filter::filters(&options, report);
  without_effect(&options, report);
  shared_rules::eager(&shared, &options, report);
  shared_rules::prefix(&shared, entry, report).then_some(shared)
}

/// The prefix entry that `subpaths: true` stands for: everything below the package, each under its own key.
fn subpaths(shared: &Shared, entry: &Entry<'_>, report: &mut Report) -> Option<Shared> {
  let Kind::Object(_) = entry.field.kind() else { return None };
  let options = entry.field.object(SHARED_CONFIG, &mut Report::default())?;
  let asked = options.boolean("subpaths", report)?;
  (asked && shared.kind == RequestKind::Package).then(|| Shared {
    request: format!("{}/", shared.request),
    kind: RequestKind::Prefix,
    import: shared.import.as_ref().map(|import| format!("{import}/")),
    share_key: ShareKey(format!("{}/", shared.share_key)),
    ..shared.clone()
  })
}

fn versions(options: &Object<'_>, shared: &mut Shared, report: &mut Report) {
  shared.singleton = options.boolean("singleton", report).unwrap_or_default();
  let strict_by_default = shared.import.is_some() && !shared.singleton;
  shared.strict_version = options.boolean("strictVersion", report).unwrap_or(strict_by_default);
  if let Some(field) = options.get("requiredVersion") {
    shared.required_version = required(&field, report);
  }
  if let Some(field) = options.get("version") {
    shared.version = provided(&field, report);
  }
}

fn import(field: &Field<'_>, default: Option<String>, report: &mut Report) -> Option<String> {
  match field.kind() {
    Kind::Bool(false) => None,
    Kind::String(_) => field.string(report).map(str::to_owned).or(default),
    _ => {
      field.wrong_type("a module request, or `false`", report);
      default
    }
  }
}

fn without_effect(options: &Object<'_>, report: &mut Report) {
  ignored::tree_shaking(options, report);
  // The strategy belongs to the whole runtime; upstream reads it at the top only, too.
  if let Some(field) = options.get("shareStrategy").filter(|field| field.choice(SHARED_STRATEGY, report).is_some()) {
    field.without_effect(report);
  }
}

fn defaults(key: &str, request: &str, share_scope: &[ShareScope]) -> Shared {
  Shared {
    key: key.to_owned(),
    request: request.to_owned(),
    kind: classify(request),
    role: ShareRole::Both,
    import: Some(request.to_owned()),
    share_key: ShareKey::from(key),
    share_scope: share_scope.to_vec(),
    singleton: false,
    eager: false,
    strict_version: true,
    required_version: RequiredVersion::Infer,
    version: ProvidedVersion::Infer,
    package_name: None,
    layer: None,
    issuer_layer: None,
    include: None,
    exclude: None,
    allow_node_modules_suffix_match: false,
    identity: true,
  }
}

#[cfg(test)]
mod tests;
