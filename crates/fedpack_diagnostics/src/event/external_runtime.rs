//! ExternalRuntime: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// The API of the federation runtime is an external.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "`{request}` is an external, so it is not the runtime that this build starts, and it knows none of the remotes"
)]
pub struct ExternalRuntime {
  /// The import that is left to the outside.
  pub request: String,
  /// Path of a module that imports it.
  pub importer: Option<String>,
}

impl Event for ExternalRuntime {
  const CODE: Code = Code::ExternalRuntime;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    self.importer.clone().unwrap_or_else(|| "externals".to_owned())
  }

  fn help(&self) -> Option<String> {
    Some(
      "leave it out of `externals`; with webpack-node-externals: \
       `nodeExternals({ allowlist: [/^@module-federation\\//, /^@fedpack\\//] })`"
        .to_owned(),
    )
  }
}
