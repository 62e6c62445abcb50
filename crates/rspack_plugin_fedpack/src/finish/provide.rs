//! The modules that a build provides, read from its module graph.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_config::{model::Shared, request::is_file};
use fedpack_diagnostics::{
  Diagnostic,
  event::{DescriptionUnreadable, NoProvidedVersion, ProvidedVersionNotFound},
};
use fedpack_share::{
  arena::ShareId,
  description::asked_folders,
  filter::{Candidate, admits},
  matching::Match,
  path::parent,
  provide::{always_provided_file, compared_version, configured_range},
  shares::Shares,
};
use rspack_core::{Compilation, Context, Module, NormalModule, ResolveResult, Resolver, ResourceData};

use crate::{
  build::{Described, Fallback, Packages, description_path},
  dependency::Provision,
  graph::{Federated, modules},
  module::{ConsumeSharedModule, VersionSource},
};

/// A module that a package or prefix entry provides because it is used.
struct Used {
  provision: Provision,
  /// Where its package.json is looked for, when the options give no version.
  folder: Option<String>,
  /// An entry whose filters are still to be asked, and what they compare a request with.
  filtered: Option<(ShareId, String)>,
}

/// Entries whose import names a file: always provided, without a version unless the options give one.
pub(super) fn always_provided(shared: &Shared) -> Option<Provision> {
  let import = always_provided_file(shared)?;
  Some(Provision {
    share_scope: shared.share_scope.clone(),
    share_key: shared.share_key.clone(),
    version: VersionSource::of(&shared.version).known(),
    request: import.to_owned(),
    layer: shared.layer.clone(),
    eager: shared.eager,
    singleton: shared.singleton,
    strict_version: shared.strict_version,
    required_version: configured_range(&shared.required_version),
  })
}

/// Whether an entry whose import names a file is provided: not where that is resolved to nothing, nor where its filters leave it
/// out, which compare what they compare its imports by.
pub(super) async fn admits_file(shared: &Shared, resolver: &Resolver, context: &Context) -> bool {
  let Some(import) = &shared.import else { return false };
  let resource = match resolver.resolve(context.as_ref(), import).await {
    Ok(ResolveResult::Resource(resource)) => Some(ResourceData::from(resource)),
    Ok(ResolveResult::Ignored) => return false,
    // What is wrong with it is said where it is needed.
    Err(_) => None,
  };
  let fallback = resource.as_ref().and_then(Fallback::resolved);
  let installed =
    fallback.as_ref().and_then(|fallback| fallback.installed.as_ref()).map(|(version, _)| version.as_str());
  let file = fallback.as_ref().map(|fallback| fallback.file.as_str()).filter(|_| is_file(&shared.request));
  let request = file.unwrap_or(&shared.request);
  admits(shared, Candidate { request, version: compared_version(shared, installed) })
}

/// The modules that are provided because they are used, by identifier, and the problems on the way, by their message.
#[derive(Default)]
pub(super) struct ByUse {
  pub provisions: BTreeMap<String, Provision>,
  pub problems: BTreeMap<String, Diagnostic>,
}

/// Entries whose import names a package: every file that a consumed module falls back to.
/// Entries of `ProvideSharedPlugin`: every module that is imported by a request that they match.
pub(super) async fn provided_by_use(
  compilation: &Compilation,
  federated: &Federated,
  shares: &Shares,
  packages: &Packages,
) -> ByUse {
  let mut found = ByUse::default();
  let used = used(compilation, federated).into_iter().chain(requested(compilation, shares));
  for Used { mut provision, folder, filtered } in used {
    if let Some(folder) = folder {
      match version_in(packages, &folder).await {
        Ok(version) => provision.version = Some(version),
        Err(reason) => {
          let problem = match reason {
            NoVersion::Unknown(reason) => {
              let (share_key, resource) = (provision.share_key.to_string(), provision.request.clone());
              Diagnostic::from(ProvidedVersionNotFound { share_key, resource, reason })
            }
            NoVersion::Unreadable { path, reason } => Diagnostic::from(DescriptionUnreadable { path, reason }),
          };
          // It is provided as `0`, as in webpack: consumers that ask for no version take it.
          found.problems.insert(problem.to_string(), problem);
        }
      }
    }
    let version = provision.version.as_deref();
    if filtered.is_none_or(|(id, request)| admits(shares.arena.get(id), Candidate { request: &request, version })) {
      found.provisions.insert(provision.identifier(), provision);
    }
  }
  found
}

fn used(compilation: &Compilation, federated: &Federated) -> Vec<Used> {
  let graph = compilation.get_module_graph();
  let consumed = modules::<ConsumeSharedModule>(&federated.consumed, graph);
  let used = consumed.filter_map(|(_, module)| {
    let consumption = &module.consumption;
    let rule = consumption.provides.as_ref()?;
    let provided = graph.get_module_by_dependency_id(module.fallback_dependency(graph)?)?;
    let resource = provided.downcast_ref::<NormalModule>()?.resource_resolved_data();
    let folder = match &rule.version {
      VersionSource::Package => parent(resource.path()?.as_str()).map(str::to_owned),
      VersionSource::None | VersionSource::Options(_) => None,
    };
    let provision = Provision {
      share_scope: consumption.share_scope.clone(),
      share_key: consumption.share_key.clone(),
      version: rule.version.clone().known(),
      request: resource.resource().to_owned(),
      layer: consumption.layer.clone(),
      eager: consumption.eager,
      singleton: consumption.singleton,
      strict_version: consumption.strict_version,
      required_version: rule.required_version.clone(),
    };
    Some(Used { provision, folder, filtered: None })
  });
  used.collect()
}

fn requested(compilation: &Compilation, shares: &Shares) -> Vec<Used> {
  let index = &shares.provided_by_request;
  if index.is_empty() {
    return Vec::new();
  }
  let graph = compilation.get_module_graph();
  let modules = graph.modules().filter_map(|(id, module)| Some((id, module.downcast_ref::<NormalModule>()?)));
  let used = modules.flat_map(|(id, module)| {
    let requests: BTreeSet<&str> = graph
      .get_incoming_connections(id)
      .filter_map(|connection| {
        Some(graph.dependency_by_id(&connection.dependency_id).as_module_dependency()?.request())
      })
      .collect();
    let layer = module.get_layer().map(ToString::to_string);
    requests
      .into_iter()
      .flat_map(|request| index.find(&shares.arena, request, layer.as_deref()).collect::<Vec<_>>())
      .filter_map(|hit| used_by_request(&hit, module))
      .collect::<Vec<_>>()
  });
  used.collect()
}

fn used_by_request(Match { id, shared, remainder }: &Match<'_>, module: &NormalModule) -> Option<Used> {
  let resource = module.resource_resolved_data();
  let version = VersionSource::of(&shared.version);
  let folder = match &version {
    VersionSource::Package => parent(resource.path()?.as_str()).map(str::to_owned),
    VersionSource::None | VersionSource::Options(_) => None,
  };
  let provision = Provision {
    share_scope: shared.share_scope.clone(),
    share_key: shared.share_key.with(remainder),
    version: version.known(),
    request: resource.resource().to_owned(),
    layer: shared.layer.clone(),
    eager: shared.eager,
    singleton: shared.singleton,
    strict_version: shared.strict_version,
    required_version: configured_range(&shared.required_version),
  };
  let compared = if remainder.is_empty() { shared.request.clone() } else { (*remainder).to_owned() };
  Some(Used { provision, folder, filtered: Some((*id, compared)) })
}

/// The version of the package that a file in `folder` belongs to: that of the nearest package.json which has one, up to the
/// one with a name. Folders inside a package may hold a package.json with neither (`@mui/material/styles`).
async fn version_in(packages: &Packages, folder: &str) -> Result<String, NoVersion> {
  let mut nearest = None;
  for asked in asked_folders(folder) {
    let description = match packages.description(asked).await {
      Described::Found(description) => description,
      Described::Missing => continue,
      Described::Broken(reason) => return Err(NoVersion::Unreadable { path: description_path(asked), reason }),
    };
    if let Some(version) = description.version() {
      return Ok(version.to_owned());
    }
    nearest = nearest.or_else(|| Some(description_path(asked)));
    // A package of its own that tells no version; its parent does not speak for it.
    if description.name().is_some() {
      break;
    }
  }
  match nearest {
    Some(path) => Err(NoVersion::Unknown(NoProvidedVersion::NoVersion { path })),
    // What lies in node_modules without any package.json of its own has the version of what is above, as in webpack.
    None => match packages.version_above(folder).await {
      Some(version) => Ok(version),
      None => Err(NoVersion::Unknown(NoProvidedVersion::NoDescriptionFile)),
    },
  }
}

/// Why a provided module has no version.
enum NoVersion {
  Unknown(NoProvidedVersion),
  Unreadable { path: String, reason: String },
}
