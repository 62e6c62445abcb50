//! The range that a consumer asks for.

use std::path::{Path, PathBuf};

use fedpack_config::{
  model::{RequiredVersion, Shared},
  request::RequestKind,
};
use fedpack_diagnostics::{
  Diagnostic,
  event::{NoRequiredVersion, RequiredVersionNotFound},
};
use fedpack_share::{
  description::{Answer, asked_folders},
  package::package_name,
  required::{is_understood, range_of},
};
use rspack_core::ModuleFactoryCreateData;

use crate::{
  module::ConsumeProblem,
  report::to_rspack,
  state::{CompilationState, Described, description_path},
};

/// The range that is asked for at run time; `None` for any version. `installed` is the version of the fallback's package and
/// the package.json that says so.
pub(super) async fn required_version(
  state: &CompilationState,
  data: &mut ModuleFactoryCreateData,
  request: &str,
  shared: &Shared,
  installed: Option<(String, PathBuf)>,
  problems: &mut Vec<ConsumeProblem>,
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
    let description = match state.description(folder).await {
      Described::Found(description) => description,
      Described::Missing => {
        data.add_missing_dependencies([Path::new(&path)]);
        continue;
      }
      Described::Broken(reason) => {
        data.add_file_dependencies([Path::new(&path)]);
        problems.push(ConsumeProblem::Unreadable { path, reason });
        continue;
      }
    };
    data.add_file_dependencies([Path::new(&path)]);
    match description.ask(package) {
      Answer::IsThePackage => return None,
      Answer::Declares(declared) => {
        let version = installed.as_ref().map(|(version, _)| version.as_str());
        let range = range_of(declared, version);
        if !is_understood(declared) {
          let (package, declared) = (package.to_owned(), declared.to_owned());
          problems.push(ConsumeProblem::InvalidRange { package, declared, path });
        }
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
