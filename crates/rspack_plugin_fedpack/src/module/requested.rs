//! From dependencies that go by a request to their modules: an expose that is not found is said with its key.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_config::request::{RequestKind, classify};
use fedpack_diagnostics::{Diagnostic, event::ExposeNotResolved, nearest};
use rspack_core::{
  DependencyType, ModuleFactory, ModuleFactoryCreateData, ModuleFactoryResult, NormalModuleFactory,
  ResolveOptionsWithDependencyType, Resolver,
};
use rspack_error::{Error, Result};

use crate::{dependency::RequestDependency, report::to_rspack, unresolved::Unresolved};

/// Code of Rspack's errors about modules that federation asks for.
pub(crate) const ASKED_FOR: &str = "asked for by federation";
/// A folder with more names is not searched for a near one.
const MOST_NAMES: usize = 1000;

/// Makes modules as for any other dependency. Where an expose does not resolve, its error takes the place of Rspack's.
#[derive(Debug)]
pub(crate) struct RequestedModuleFactory(Arc<NormalModuleFactory>);

impl RequestedModuleFactory {
  pub(crate) fn new(modules: Arc<NormalModuleFactory>) -> Self {
    Self(modules)
  }
}

#[async_trait]
impl ModuleFactory for RequestedModuleFactory {
  async fn create(&self, data: &mut ModuleFactoryCreateData) -> Result<ModuleFactoryResult> {
    match self.0.create(data).await {
      Ok(made) => {
        // As `IgnorePlugin` does.
        if made.module.is_none() && is_expose(data) {
          let reason = Some("a plugin of this build ignores it".to_owned());
          data.diagnostics.extend(diagnostic(data, reason, None).as_ref().map(to_rspack));
        }
        Ok(made)
      }
      Err(error) => Err(better(data, error).await),
    }
  }
}

fn is_expose(data: &ModuleFactoryCreateData) -> bool {
  data.dependencies.first().is_some_and(|dependency| *dependency.dependency_type() == DependencyType::ContainerExposed)
}

/// The error of an expose that is not found, or Rspack's where something else went wrong: a loader, a package.json.
async fn better(data: &ModuleFactoryCreateData, mut error: Error) -> Error {
  error.code = Some(ASKED_FOR.to_owned());
  if !is_expose(data) {
    return error;
  }
  // Loaders stand in front of the file, and may be what is missing.
  let file = data.request.rsplit('!').next().unwrap_or_default();
  let Some((resolver, why)) = unresolved(data, file).await else { return error };
  let diagnostic = match why {
    Unresolved::Broken(_) => None,
    Unresolved::Refused(_) if file != data.request => None,
    Unresolved::Missing if !error.message.contains(file) => None,
    Unresolved::Missing => diagnostic(data, None, near(&resolver, data.context.as_ref(), file).await),
    Unresolved::Refused(reason) => diagnostic(data, Some(reason), None),
  };
  diagnostic.map_or(error, |diagnostic| to_rspack(&diagnostic).error)
}

/// Why the file of an expose does not resolve, if it does not.
async fn unresolved(data: &ModuleFactoryCreateData, file: &str) -> Option<(Arc<Resolver>, Unresolved)> {
  let resolver = data.build_context.resolver_factory.get(ResolveOptionsWithDependencyType {
    resolve_options: data.resolve_options.clone().map(|options| Box::new(Arc::unwrap_or_clone(options))),
    resolve_to_context: false,
    dependency_category: *data.dependencies.first()?.category(),
  });
  let why = Unresolved::from(&resolver.resolve(data.context.as_ref(), file).await.err()?);
  Some((resolver, why))
}

fn diagnostic(
  data: &ModuleFactoryCreateData,
  reason: Option<String>,
  suggestion: Option<String>,
) -> Option<Diagnostic> {
  let dependency = data.dependencies.first()?.downcast_ref::<RequestDependency>()?;
  let (key, request) = (dependency.expose()?.to_string(), data.request.clone());
  Some(ExposeNotResolved { key, request, reason, suggestion }.into())
}

/// The request that was probably meant, where a file is not there.
async fn near(resolver: &Resolver, context: &std::path::Path, request: &str) -> Option<String> {
  if classify(request) == RequestKind::Package {
    let beside = format!("./{request}");
    return resolver.resolve(context, &beside).await.is_ok().then_some(beside);
  }
  let (folder, name) = request.rsplit_once('/')?;
  let path = rspack_paths::Utf8PathBuf::from_path_buf(context.join(folder)).ok()?;
  let names = resolver.inner_fs().read_dir(&path).await.ok().filter(|names| names.len() <= MOST_NAMES)?;
  // Without an extension that is found anyway.
  let options = resolver.options();
  let extensions: Vec<_> = options.extensions().collect();
  let bare = |name: &String| {
    let end = extensions.iter().find_map(|extension| name.strip_suffix(extension.as_str()));
    end.filter(|stem| !stem.is_empty()).unwrap_or(name).to_owned()
  };
  let has_extension = extensions.iter().any(|extension| name.ends_with(extension.as_str()));
  let mut candidates: Vec<String> = if has_extension { names.clone() } else { names.iter().map(bare).collect() };
  candidates.sort_unstable();
  let same_stem = names.iter().filter(|other| other.rsplit_once('.').is_some_and(|(stem, _)| stem == name)).min();
  let candidates: Vec<&str> = candidates.iter().map(String::as_str).collect();
  let meant = same_stem.cloned().or_else(|| nearest(name, &candidates))?;
  Some(format!("{folder}/{meant}"))
}
