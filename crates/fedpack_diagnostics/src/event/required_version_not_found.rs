//! RequiredVersionNotFound: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A shared module is consumed and no version is required of it. Worded as webpack words it, for those who match on it.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("No required version specified and unable to automatically determine one. {reason}")]
pub struct RequiredVersionNotFound {
  /// The shared request as imported.
  pub request: String,
  /// Where the search ended.
  pub reason: NoRequiredVersion,
}

impl Event for RequiredVersionNotFound {
  const CODE: Code = Code::RequiredVersionNotFound;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("shared module {}", self.request)
  }

  fn lines(&self) -> Vec<String> {
    match &self.reason {
      NoRequiredVersion::NotListed { path, .. } => {
        vec![path.clone(), "It need to be in dependencies, devDependencies or peerDependencies.".to_owned()]
      }
      _ => Vec::new(),
    }
  }
}

/// Where the search for a required version ended.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum NoRequiredVersion {
  /// The request does not begin with a package name.
  #[error("Unable to extract the package name from request.")]
  NoPackageName,
  /// The package.json cannot be read or parsed.
  #[error("Unable to read description file: {message}")]
  Unreadable {
    /// The reader's message, with the path.
    message: String,
  },
  /// No package.json above the importing module.
  #[error("Unable to find description file in {context}.")]
  NoDescriptionFile {
    /// Folder of the importing module.
    context: String,
  },
  /// No package.json that was looked at names the package. In three lines, since webpack and Rspack have it so.
  #[error("Unable to find required version for \"{package}\" in description file/s")]
  NotListed {
    /// The package's name.
    package: String,
    /// Paths of the package.json files that were looked at, nearest first.
    path: String,
  },
}

#[cfg(test)]
mod tests {
  use super::{NoRequiredVersion, RequiredVersionNotFound};
  use crate::{Diagnostic, Severity};

  #[test]
  fn names_package_and_file() {
    let reason = NoRequiredVersion::NotListed { package: "lib".to_owned(), path: "/app/package.json".to_owned() };
    let diagnostic = Diagnostic::from(RequiredVersionNotFound { request: "lib/sub".to_owned(), reason });
    assert_eq!(diagnostic.place, "shared module lib/sub");
    assert_eq!(diagnostic.severity, Severity::Warning);
    assert_eq!(
      diagnostic.message,
      "No required version specified and unable to automatically determine one. Unable to find required version for \"lib\" in description file/s\n/app/package.json\nIt need to be in dependencies, devDependencies or peerDependencies."
    );
  }
}
