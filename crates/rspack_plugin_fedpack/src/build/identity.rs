//! Sharing by identity: a module that a shared request resolves to is the shared module, however its import was written.

use std::{cmp::Reverse, path::Path, sync::Arc};

use fedpack_share::{arena::ShareId, package::subpath_of, path::lies_in, shares::Shares, subpath::possible_subpaths};
use rspack_core::{ModuleFactoryCreateData, ResolveResult, ResourceData};

use super::{
  identified::IdentifiedShare,
  packages::{Package, description_path},
  resolution::Resolution,
};

/// The entries whose requests resolve to the module, in the package that it lies in. None for imports from inside the
/// package: those are its own business.
pub(super) async fn shared_as(
  shares: &Shares,
  resolution: &Resolution,
  data: &mut ModuleFactoryCreateData,
  resource: &ResourceData,
) -> Vec<IdentifiedShare> {
  let Some(file) = resource.path().map(|path| path.as_str()).filter(|_| !shares.by_package.is_empty()) else {
    return Vec::new();
  };
  let Some(package) = resolution.packages.package_of(file).await else {
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
  let known = match resolution.identified.get(file) {
    Some(known) => known,
    None => {
      let found: Arc<[_]> = identified(shares, resolution, &package, entries, file).await.into();
      resolution.identified.add(file.to_owned(), found)
    }
  };
  let is_for = |layer: Option<&str>| layer.is_none() || layer == issuer_layer;
  known.iter().filter(|hit| is_for(shares.arena.get(hit.id).issuer_layer.as_deref())).cloned().collect()
}

/// The entries of a package whose requests resolve to one of its files, for whatever layer.
async fn identified(
  shares: &Shares,
  resolution: &Resolution,
  package: &Package,
  entries: &[ShareId],
  file: &str,
) -> Vec<IdentifiedShare> {
  let mut found = Vec::new();
  for id in entries {
    let shared = shares.arena.get(*id);
    // What hosts bring is known by the request alone.
    let import = shared.import.as_ref().unwrap_or(&shared.request);
    let is_prefix = import.ends_with('/');
    // The package's own module does not lie below it.
    if is_prefix && resolves_to(resolution, package, "", file).await {
      continue;
    }
    let remainders =
      if is_prefix { possible_subpaths(file, &package.folder, subpath_of(import)) } else { vec![String::new()] };
    for remainder in remainders {
      if resolves_to(resolution, package, &format!("{}{remainder}", subpath_of(import)), file).await {
        let request = format!("{}{remainder}", shared.request);
        found.push(IdentifiedShare { id: *id, request, remainder });
        break;
      }
    }
  }
  // The request itself before prefixes, longer before shorter, the issuer's layer before any: as written requests match.
  found.sort_by_key(|hit| {
    let shared = shares.arena.get(hit.id);
    (!hit.remainder.is_empty(), Reverse(shared.request.len()), shared.issuer_layer.is_none())
  });
  found
}

/// Whether `subpath` of the package (empty, or beginning with `/`) resolves to `file`, for an `import` or a `require`.
async fn resolves_to(resolution: &Resolution, package: &Package, subpath: &str, file: &str) -> bool {
  // A package with `exports` finds itself by its name; any other is found by its folder.
  let request = if package.has_exports { &package.name } else { &package.folder };
  let request = format!("{request}{subpath}");
  for resolver in &resolution.resolvers {
    let resolved = resolver.resolve(package.folder.as_ref(), &request).await;
    if matches!(resolved, Ok(ResolveResult::Resource(resource)) if resource.path.as_str() == file) {
      return true;
    }
  }
  false
}
