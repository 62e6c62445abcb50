//! Before modules are built: who makes our modules, and which files are shared.

use std::sync::Arc;

use fedpack_config::{
  model::Shared,
  request::{RequestKind, is_file},
};
use fedpack_diagnostics::{Diagnostic, event::FallbackNotResolved};
use fedpack_share::{path::comparable, provide::always_provided_file, substitutes::Substitutes};
use rspack_core::{
  Compilation, DependencyCategory, DependencyType, NormalModuleFactory, ResolveOptionsWithDependencyType,
  ResolveResult, Resolver,
};

use super::resolution::Resolution;
use crate::{
  context::CompilerContext,
  module::{FederationModuleFactory, RequestedModuleFactory},
  report::to_rspack,
  unresolved::Unresolved,
};

/// Dependencies on modules that are found by their request.
const REQUESTED: [DependencyType; 5] = [
  DependencyType::ContainerExposed,
  DependencyType::ConsumeSharedFallback,
  DependencyType::ProvideModuleForShared,
  DependencyType::RemoteToExternal,
  DependencyType::FederationRuntime,
];

/// Dependencies that carry what their module is made of.
const MADE: [DependencyType; 4] = [
  DependencyType::ContainerEntry,
  DependencyType::ProvideSharedModule,
  DependencyType::RemoteToFallback,
  DependencyType::RemoteToFallbackItem,
];

/// Says who makes our modules.
pub(crate) fn register_factories(compilation: &mut Compilation, modules: &Arc<NormalModuleFactory>) {
  let requested = Arc::new(RequestedModuleFactory::new(Arc::clone(modules)));
  for kind in REQUESTED {
    compilation.set_dependency_factory(kind, requested.clone());
  }
  for kind in MADE {
    compilation.set_dependency_factory(kind, Arc::new(FederationModuleFactory));
  }
}

/// The [`Resolution`] of a compilation, before its first module is made. Reports shared files that are not there.
pub(crate) async fn resolution(
  context: &CompilerContext,
  substitutes: &Arc<Substitutes>,
  compilation: &mut Compilation,
) -> Resolution {
  let resolver_of = |dependency_category| {
    compilation.resolver_factory.get(ResolveOptionsWithDependencyType {
      resolve_options: None,
      resolve_to_context: false,
      dependency_category,
    })
  };
  let resolver = resolver_of(DependencyCategory::Esm);
  let require = resolver_of(DependencyCategory::CommonJS);
  let mut resolution = Resolution::new(Arc::clone(&resolver), require, Arc::clone(substitutes));
  for (share_key, import) in context.shares.substituted.iter().filter(|(_, import)| is_file(import)) {
    if let Ok(ResolveResult::Resource(file)) = resolver.resolve(compilation.options.context.as_ref(), import).await {
      substitutes.add(file.path.as_str(), share_key);
    }
  }
  for id in &context.shares.by_file {
    match file_of(context.shares.arena.get(*id), &resolver, compilation).await {
      Ok(file) => resolution.shared_files.entry(comparable(&file)).or_default().push(*id),
      Err(diagnostic) => compilation.extend_diagnostics(diagnostic.as_ref().map(to_rspack)),
    }
  }
  resolution
}

/// The file that a relative or absolute entry names: a relative request is resolved from the compiler's context. `Err` with what is
/// to be said; nothing, where that is a file which cannot be read, as Rspack says so when the entry is provided.
async fn file_of(
  shared: &Shared,
  resolver: &Resolver,
  compilation: &Compilation,
) -> std::result::Result<String, Option<Diagnostic>> {
  if shared.kind == RequestKind::Absolute {
    return Ok(shared.request.clone());
  }
  match resolver.resolve(compilation.options.context.as_ref(), &shared.request).await {
    Ok(ResolveResult::Resource(resource)) => Ok(resource.path.as_str().to_owned()),
    Ok(ResolveResult::Ignored) => Ok(shared.request.clone()),
    Err(error) => Err(match Unresolved::from(&error) {
      Unresolved::Broken(_) if always_provided_file(shared).is_some() => None,
      why => Some(Diagnostic::from(FallbackNotResolved {
        request: shared.key.clone(),
        import: shared.request.clone(),
        reason: why.reason(compilation.options.context.as_str()),
        may_be_brought: false,
      })),
    }),
  }
}
