//! EagerImport: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// An entry that starts at once imports shared or remote modules statically.
#[derive(Debug, Error)]
#[error("an entry that starts at once imports federated modules statically:")]
pub struct EagerImport {
  /// What is imported, and where.
  pub imports: Vec<String>,
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
    self.imports.clone()
  }

  fn help(&self) -> Option<String> {
    Some("import the application behind `import('./bootstrap')`, or set `experiments.asyncStartup: true`".to_owned())
  }
}
