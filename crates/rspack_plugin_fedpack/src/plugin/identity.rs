//! Sharing by identity: a module that a shared request resolves to is the shared module, however its import was written.

use std::{
  cmp::Reverse,
  path::Path,
  sync::{Arc, PoisonError, RwLock},
};

use fedpack_config::model::Shared;
use fedpack_share::{package::subpath_of, path::lies_in, subpath::possible_subpaths};
use rspack_core::{ModuleFactoryCreateData, ResolveResult, ResourceData};
use rustc_hash::FxHashMap;

use crate::{
  shares::Shares,
  state::{CompilationState, Package, description_path},
};

/// An entry that a resolved module belongs to, and the request that it would match.
#[derive(Debug, Clone)]
pub(super) struct Identified {
  pub shared: Arc<Shared>,
  pub request: String,
  pub remainder: String,
}

/// The entries that the files of a compilation belong to, whoever imports them: what many modules import is resolved once.
#[derive(Debug, Default)]
pub(crate) struct Identities(RwLock<FxHashMap<String, Arc<[Identified]>>>);

impl Identities {
  async fn of(
    &self,
    state: &CompilationState,
    package: &Package,
    entries: &[Arc<Shared>],
    file: &str,
  ) -> Arc<[Identified]> {
    if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(file) {
      return Arc::clone(known);
    }
    let found: Arc<[Identified]> = identified(state, package, entries, file).await.into();
    self.0.write().unwrap_or_else(PoisonError::into_inner).insert(file.to_owned(), Arc::clone(&found));
    found
  }
}

/// The entries whose requests resolve to the module, in the package that it lies in. None for imports from inside the
/// package: those are its own business.
pub(super) async fn shared_as(
  shares: &Shares,
  state: &CompilationState,
  data: &mut ModuleFactoryCreateData,
  resource: &ResourceData,
) -> Vec<Identified> {
  let Some(file) = resource.path().map(|path| path.as_str()).filter(|_| !shares.by_package.is_empty()) else {
    return Vec::new();
  };
  let Some(package) = state.package_of(file).await else {
    return Vec::new();
  };
  let Some(entries) = shares.by_package.get(&package.name) else {
    return Vec::new();
  };
  if lies_in(data.context.as_str(), &package.folder) {
    return Vec::new();
  }
  data.add_file_dependencies([Path::new(&description_path(&package.folder))]);
  let issuer_layer = data.issuer_layer.as_deref();
  let known = state.identities.of(state, &package, entries, file).await;
  let is_for = |layer: Option<&str>| layer.is_none() || layer == issuer_layer;
  known.iter().filter(|hit| is_for(hit.shared.issuer_layer.as_deref())).cloned().collect()
}

/// The entries of a package whose requests resolve to one of its files, for whatever layer.
async fn identified(
  state: &CompilationState,
  package: &Package,
  entries: &[Arc<Shared>],
  file: &str,
) -> Vec<Identified> {
  let mut found = Vec::new();
  for shared in entries {
    // What hosts bring is known by the request alone.
    let import = shared.import.as_ref().unwrap_or(&shared.request);
    let is_prefix = import.ends_with('/');
    // The package's own module does not lie below it.
    if is_prefix && resolves_to(state, package, "", file).await {
      continue;
    }
    let remainders =
      if is_prefix { possible_subpaths(file, &package.folder, subpath_of(import)) } else { vec![String::new()] };
    for remainder in remainders {
      if resolves_to(state, package, &format!("{}{remainder}", subpath_of(import)), file).await {
        let request = format!("{}{remainder}", shared.request);
        found.push(Identified { shared: Arc::clone(shared), request, remainder });
        break;
      }
    }
  }
  // The request itself before prefixes, longer before shorter, the issuer's layer before any: as written requests match.
  found.sort_by_key(|hit| {
    (!hit.remainder.is_empty(), Reverse(hit.shared.request.len()), hit.shared.issuer_layer.is_none())
  });
  found
}

/// Whether `subpath` of the package (empty, or beginning with `/`) resolves to `file`, for an `import` or a `require`.
async fn resolves_to(state: &CompilationState, package: &Package, subpath: &str, file: &str) -> bool {
  // A package with `exports` finds itself by its name; any other is found by its folder.
  let request = if package.has_exports { &package.name } else { &package.folder };
  let request = format!("{request}{subpath}");
  for resolver in &state.resolvers {
    let resolved = resolver.resolve(package.folder.as_ref(), &request).await;
    if matches!(resolved, Ok(ResolveResult::Resource(resource)) if resource.path.as_str() == file) {
      return true;
    }
  }
  false
}
