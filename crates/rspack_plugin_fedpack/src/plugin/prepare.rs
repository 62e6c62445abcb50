//! Before modules are built: say what is wrong with the options, say who makes our modules, find the files that are shared.

use std::sync::{Arc, PoisonError};

use fedpack_config::{model::Shared, request::RequestKind};
use fedpack_diagnostics::{Diagnostic, event::FallbackNotResolved};
use fedpack_share::path::comparable;
use rspack_core::{
  Compilation, CompilationParams, CompilerThisCompilation, DependencyCategory, DependencyType,
  ResolveOptionsWithDependencyType, ResolveResult, Resolver,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use super::{consume::is_file, provide::always_provided};
use crate::{
  module::{FederationModuleFactory, RequestedModuleFactory},
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
  state::CompilationState,
  unresolved::Unresolved,
};

/// Edges to modules that are found by their request.
const REQUESTED: [DependencyType; 5] = [
  DependencyType::ContainerExposed,
  DependencyType::ConsumeSharedFallback,
  DependencyType::ProvideModuleForShared,
  DependencyType::RemoteToExternal,
  DependencyType::FederationRuntime,
];

/// Edges that carry what they ask for.
const MADE: [DependencyType; 4] = [
  DependencyType::ContainerEntry,
  DependencyType::ProvideSharedModule,
  DependencyType::RemoteToFallback,
  DependencyType::RemoteToFallbackItem,
];

#[plugin_hook(CompilerThisCompilation for FedpackPlugin, tracing = false)]
pub(super) async fn prepare(&self, compilation: &mut Compilation, params: &mut CompilationParams) -> Result<()> {
  for diagnostic in &self.diagnostics {
    compilation.push_diagnostic(to_rspack(diagnostic));
  }
  let requested = Arc::new(RequestedModuleFactory::new(params.normal_module_factory.clone()));
  for kind in REQUESTED {
    compilation.set_dependency_factory(kind, requested.clone());
  }
  for kind in MADE {
    compilation.set_dependency_factory(kind, Arc::new(FederationModuleFactory));
  }
  self.kept.begin();
  let state = new_state(self, compilation).await;
  *self.state.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(state);
  Ok(())
}

async fn new_state(plugin: &FedpackPluginInner, compilation: &mut Compilation) -> CompilationState {
  let resolver_of = |dependency_category| {
    compilation.resolver_factory.get(ResolveOptionsWithDependencyType {
      resolve_options: None,
      resolve_to_context: false,
      dependency_category,
    })
  };
  let resolver = resolver_of(DependencyCategory::Esm);
  let mut state = CompilationState::new(Arc::clone(&resolver), resolver_of(DependencyCategory::CommonJS));
  state.inside = Arc::clone(&plugin.kept.inside);
  for (share_key, import) in plugin.shares.substituted.iter().filter(|(_, import)| is_file(import)) {
    if let Ok(ResolveResult::Resource(file)) = resolver.resolve(compilation.options.context.as_ref(), import).await {
      state.inside.add(file.path.as_str(), share_key);
    }
  }
  for shared in &plugin.shares.by_file {
    match file_of(shared, &resolver, compilation).await {
      Ok(file) => {
        state.resolved_shares.entry(comparable(&file)).or_default().push(Arc::clone(shared));
      }
      Err(diagnostic) => compilation.extend_diagnostics(diagnostic.as_ref().map(to_rspack)),
    }
  }
  state
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
      Unresolved::Broken(_) if always_provided(shared).is_some() => None,
      why => Some(Diagnostic::from(FallbackNotResolved {
        request: shared.key.clone(),
        import: shared.request.clone(),
        reason: why.reason(compilation.options.context.as_str()),
        may_be_brought: false,
      })),
    }),
  }
}
