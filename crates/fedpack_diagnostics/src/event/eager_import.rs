//! EagerImport: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// An entry that starts at once imports shared or remote modules statically.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("an entry that does not wait for federation imports federated modules statically:")]
pub struct EagerImport {
  /// The imports.
  pub imports: Vec<StaticImport>,
}

/// An import, and the module that has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StaticImport {
  /// The imported request.
  pub request: String,
  /// The importing module.
  pub importer: String,
}

impl Event for EagerImport {
  const CODE: Code = Code::EagerImport;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    "experiments.asyncStartup".to_owned()
  }

  fn lines(&self) -> Vec<String> {
    self.imports.iter().map(|import| format!("`{}` in {}", import.request, import.importer)).collect()
  }

  fn help(&self) -> Option<String> {
    Some("move the application behind `import('./bootstrap')`, or set `experiments.asyncStartup: true`".to_owned())
  }
}
