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
  required::{is_understood, meant_packages, range_of},
};

use super::super::{
  consume_cache::LookedAt,
  packages::{Described, Packages, description_path},
};
use crate::{module::ConsumeProblem, report::to_rspack};

/// The range that the modules in the folder `importer` ask for at run time; `None` for any version. `installed` is the version of the fallback's package and
/// the package.json that says so.
pub(super) async fn required_version(
  packages_of_files: &Packages,
  importer: &str,
  request: &str,
  shared: &Shared,
  installed: Option<(String, PathBuf)>,
  problems: &mut Vec<ConsumeProblem>,
  looked_at: &mut LookedAt,
) -> Option<String> {
  match &shared.required_version {
    RequiredVersion::Range(range) => return Some(range.clone()),
    RequiredVersion::Any => return None,
    RequiredVersion::Infer => {}
  }
  // What is shared by its file needs no version.
  if shared.package_name.is_none() && matches!(shared.kind, RequestKind::Relative | RequestKind::Absolute) {
    return None;
  }
  let packages = meant_packages(shared, request);
  let Some(first) = packages.first() else {
    return not_found(looked_at, request, NoRequiredVersion::NoPackageName);
  };
  let mut nearest = None;
  for folder in asked_folders(importer) {
    let path = description_path(folder);
    let description = match packages_of_files.description(folder).await {
      Described::Found(description) => description,
      Described::Missing => {
        looked_at.missing.insert(Path::new(&path).into());
        continue;
      }
      Described::Broken(reason) => {
        looked_at.files.insert(Path::new(&path).into());
        problems.push(ConsumeProblem::Unreadable { path, reason });
        continue;
      }
    };
    looked_at.files.insert(Path::new(&path).into());
    let answers = packages.iter().map(|package| (package, description.ask(package)));
    let (package, answer) =
      answers.clone().find(|(_, answer)| *answer != Answer::Silent).unwrap_or((first, Answer::Silent));
    match answer {
      Answer::IsThePackage => return None,
      Answer::Declares(declared) => {
        let version = installed.as_ref().map(|(version, _)| version.as_str());
        let range = range_of(declared, version);
        if !is_understood(declared) {
          let (package, declared) = ((*package).to_owned(), declared.to_owned());
          problems.push(ConsumeProblem::InvalidRange { package, declared, path });
        }
        if let Some((_, path)) = installed {
          looked_at.files.insert(path.as_path().into());
        }
        return range;
      }
      Answer::Silent => nearest = nearest.or(Some(path)),
    }
  }
  let reason = match nearest {
    Some(path) => NoRequiredVersion::NotListed { package: (*first).to_owned(), path },
    None => NoRequiredVersion::NoDescriptionFile { context: importer.to_owned() },
  };
  not_found(looked_at, request, reason)
}

fn not_found(looked_at: &mut LookedAt, request: &str, reason: NoRequiredVersion) -> Option<String> {
  let event = RequiredVersionNotFound { request: request.to_owned(), reason };
  looked_at.diagnostics.push(to_rspack(&Diagnostic::from(event)));
  None
}
