//! The module that this build brings along for a shared one.

use std::{
  path::{Path, PathBuf},
  sync::Arc,
};

use fedpack_config::request::is_file;
use rspack_core::{
  Context, DependencyCategory, ModuleFactoryCreateData, Resolve, ResolveOptionsWithDependencyType, ResolveResult,
  Resolver, Resource, ResourceData,
};
use serde_json::Value;

use super::super::{consume_cache::LookedAt, resolution::Resolution};
use crate::{module::ConsumeProblem, unresolved::Unresolved};

/// A fallback that resolves.
#[derive(Debug)]
pub(crate) struct Fallback {
  /// Request of the dependency on it.
  pub request: String,
  /// The file, without a query.
  pub file: String,
  /// Version of its package, and the package.json that says so.
  pub installed: Option<(String, PathBuf)>,
}

impl Fallback {
  /// The file that an import resolved to, whatever its request was.
  pub(crate) fn resolved(resource: &ResourceData) -> Option<Self> {
    Some(Self {
      request: resource.resource().to_owned(),
      file: resource.path()?.as_str().to_owned(),
      installed: resource.description().and_then(|description| installed(description.json(), description.path())),
    })
  }

  fn found(request: &str, resource: &Resource) -> Self {
    Self {
      request: request.to_owned(),
      file: resource.path.as_str().to_owned(),
      installed: resource
        .description_data
        .as_ref()
        .and_then(|description| installed(description.json(), description.path())),
    }
  }
}

/// A relative or absolute fallback is resolved from the compiler's context, a package from the importing module.
pub(super) fn context(import: Option<&str>, data: &ModuleFactoryCreateData) -> Context {
  if import.is_some_and(is_file) { data.build_context.compiler_options.context.clone() } else { data.context.clone() }
}

fn installed(description: &Value, folder: &Path) -> Option<(String, PathBuf)> {
  let version = description.get("version")?.as_str()?;
  Some((version.to_owned(), folder.join("package.json")))
}

/// Why there is no fallback.
pub(super) enum Unusable {
  NotResolved(ConsumeProblem),
  /// The configuration or a package.json says that the request is for nothing.
  Ignored,
}

/// The resolver of the importing module's imports: a rule may say how.
pub(super) fn resolver(resolution: &Resolution, data: &ModuleFactoryCreateData) -> Arc<Resolver> {
  let Some(options) = &data.resolve_options else { return Arc::clone(&resolution.resolver) };
  data.build_context.resolver_factory.get(ResolveOptionsWithDependencyType {
    resolve_options: Some(Box::new(Resolve::clone(options))),
    resolve_to_context: false,
    dependency_category: DependencyCategory::Esm,
  })
}

/// The fallback that `import` names.
pub(super) async fn resolve(
  resolver: &Resolver,
  context: &Context,
  request: &str,
  import: &str,
  looked_at: &mut LookedAt,
) -> Result<Fallback, Unusable> {
  let (result, on_the_way) = resolver.resolve_with_context(context.as_ref(), import).await;
  // What decided is watched, found or not: a package that is installed later is seen, and one that is replaced.
  looked_at.missing.extend(on_the_way.missing_dependencies);
  looked_at.files.extend(on_the_way.file_dependencies);
  match result {
    Ok(ResolveResult::Resource(resource)) => Ok(Fallback::found(import, &resource)),
    Ok(ResolveResult::Ignored) => Err(Unusable::Ignored),
    Err(error) => {
      let why = Unresolved::from(&error);
      Err(Unusable::NotResolved(ConsumeProblem::NotResolved {
        request: request.to_owned(),
        import: import.to_owned(),
        // A host may bring a package; a file of the application nobody else has.
        may_be_brought: why == Unresolved::Missing && !is_file(import),
        reason: why.reason(context.as_str()),
      }))
    }
  }
}
