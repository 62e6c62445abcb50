//! Makes the module that an import of a shared module means.

use std::{path::PathBuf, sync::Arc};

use fedpack_config::{
  model::{ProvidedVersion, RequiredVersion, ShareRole, Shared},
  request::{RequestKind, classify},
};
use fedpack_diagnostics::{
  Diagnostic,
  event::{FallbackNotResolved, NoRequiredVersion, RequiredVersionNotFound},
};
use fedpack_share::{
  description::{Answer, asked_folders},
  package::package_name,
  required::range_of,
};
use rspack_core::{Context, ModuleFactoryCreateData, ResolveResult, Resource};

use crate::{
  module::{ConsumeSharedModule, Consumption, ProvideRule},
  report::to_rspack,
  state::{CompilationState, description_path},
};

/// The consumed module for an import of `request` that matched `shared`, `remainder` being what lies below its prefix.
///
/// Adds to `data` the diagnostics and the package.json files that the answer depends on.
pub(super) async fn consume(
  state: &CompilationState,
  data: &mut ModuleFactoryCreateData,
  request: &str,
  shared: &Arc<Shared>,
  remainder: &str,
) -> ConsumeSharedModule {
  let import = shared.import.as_ref().map(|import| format!("{import}{remainder}"));
  let context = fallback_context(import.as_deref(), data);
  let fallback = match &import {
    Some(import) => resolve_fallback(state, data, &context, request, import).await,
    None => None,
  };
  let installed = fallback.as_ref().and_then(installed_version);
  let required_version = required_version(state, data, request, shared, installed).await;
  let consumption = Consumption {
    share_scope: shared.share_scope.iter().map(|scope| scope.0.clone()).collect(),
    share_key: format!("{}{remainder}", shared.share_key),
    required_version,
    strict_version: shared.strict_version,
    singleton: shared.singleton,
    eager: shared.eager,
    layer: shared.layer.clone(),
    fallback: import.zip(fallback.as_ref().map(|resource| resource.path.as_str().to_owned())),
    provides: provide_rule(shared),
  };
  ConsumeSharedModule::new(context, consumption)
}

/// A relative or absolute fallback is resolved from the compiler's context, a package from the importing module.
fn fallback_context(import: Option<&str>, data: &ModuleFactoryCreateData) -> Context {
  if import.is_some_and(is_file) { data.build_context.compiler_options.context.clone() } else { data.context.clone() }
}

/// Whether a request names a file, and not a package.
pub(super) fn is_file(request: &str) -> bool {
  matches!(classify(request), RequestKind::Relative | RequestKind::Absolute)
}

/// The version of the package that a fallback belongs to, and the package.json that says so.
fn installed_version(fallback: &Resource) -> Option<(String, PathBuf)> {
  let description = fallback.description_data.as_ref()?;
  let version = description.json().get("version")?.as_str()?;
  Some((version.to_owned(), description.path().join("package.json")))
}

async fn resolve_fallback(
  state: &CompilationState,
  data: &mut ModuleFactoryCreateData,
  context: &Context,
  request: &str,
  import: &str,
) -> Option<Resource> {
  let (result, looked_at) = state.resolver.as_ref()?.resolve_with_context(context.as_ref(), import).await;
  match result {
    Ok(ResolveResult::Resource(resource)) => Some(resource),
    Ok(ResolveResult::Ignored) => None,
    Err(_) => {
      // Watched, so that installing the package is seen.
      data.add_missing_dependencies(looked_at.missing_dependencies);
      let event = FallbackNotResolved {
        request: request.to_owned(),
        import: import.to_owned(),
        reason: format!("nothing found from {}", context.as_str()),
      };
      data.diagnostics.push(to_rspack(&Diagnostic::from(event)));
      None
    }
  }
}

/// The range that is asked for at run time; `None` for any version.
async fn required_version(
  state: &CompilationState,
  data: &mut ModuleFactoryCreateData,
  request: &str,
  shared: &Shared,
  installed: Option<(String, PathBuf)>,
) -> Option<String> {
  match &shared.required_version {
    RequiredVersion::Range(range) => return Some(range.clone()),
    RequiredVersion::Any => return None,
    RequiredVersion::Infer => {}
  }
  let package = match &shared.package_name {
    Some(name) => name.as_str(),
    // What is shared by its file needs no version.
    None if matches!(shared.kind, RequestKind::Relative | RequestKind::Absolute) => return None,
    None => match package_name(request) {
      Some(name) => name,
      None => return not_found(data, request, NoRequiredVersion::NoPackageName),
    },
  };
  let context = data.context.as_str().to_owned();
  let mut nearest = None;
  for folder in asked_folders(&context) {
    let path = description_path(folder);
    let Some(description) = state.description(folder).await else {
      data.add_missing_dependencies([std::path::Path::new(&path)]);
      continue;
    };
    data.add_file_dependencies([std::path::Path::new(&path)]);
    match description.ask(package) {
      Answer::IsThePackage => return None,
      Answer::Declares(declared) => {
        let range = range_of(declared, installed.as_ref().map(|(version, _)| version.as_str()));
        if let Some((_, path)) = installed {
          data.add_file_dependencies([path.as_path()]);
        }
        return range;
      }
      Answer::Silent => nearest = nearest.or(Some(path)),
    }
  }
  let reason = match nearest {
    Some(path) => NoRequiredVersion::NotListed { package: package.to_owned(), path },
    None => NoRequiredVersion::NoDescriptionFile { context },
  };
  not_found(data, request, reason)
}

fn not_found(data: &mut ModuleFactoryCreateData, request: &str, reason: NoRequiredVersion) -> Option<String> {
  let event = RequiredVersionNotFound { request: request.to_owned(), reason };
  data.diagnostics.push(to_rspack(&Diagnostic::from(event)));
  None
}

/// Files are provided whether used or not, so their use does not provide them. What is only consumed is not provided.
fn provide_rule(shared: &Shared) -> Option<ProvideRule> {
  if shared.role == ShareRole::Consume || is_file(shared.import.as_deref()?) {
    return None;
  }
  Some(ProvideRule {
    version: configured_version(&shared.version),
    required_version: configured_range(&shared.required_version),
  })
}

/// `None`: to be read from the package of the module. `Some(None)`: without a version.
pub(super) fn configured_version(version: &ProvidedVersion) -> Option<Option<String>> {
  match version {
    ProvidedVersion::Infer => None,
    ProvidedVersion::None => Some(None),
    ProvidedVersion::Exact(version) => Some(Some(version.clone())),
  }
}

/// The range that stands in the options, if one does.
pub(super) fn configured_range(required: &RequiredVersion) -> Option<String> {
  match required {
    RequiredVersion::Infer => None,
    RequiredVersion::Any => Some("*".to_owned()),
    RequiredVersion::Range(range) => Some(range.clone()),
  }
}
