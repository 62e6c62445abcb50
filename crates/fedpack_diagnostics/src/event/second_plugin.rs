//! SecondPlugin: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// Two `ModuleFederationPlugin`s in one compiler.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "a compiler has one federation instance, which the first ModuleFederationPlugin configures: `runtimePlugins`, `shareStrategy`, `getPublicPath`, `experiments`, `retry`, `security` and `contract` (but for its `manifests`) of `{name}` are ignored"
)]
pub struct SecondPlugin {
  /// The name of the second, or nothing.
  pub name: String,
}

impl Event for SecondPlugin {
  const CODE: Code = Code::SecondPlugin;

  fn place(&self) -> String {
    "plugins".to_owned()
  }

  fn help(&self) -> Option<String> {
    Some("move them to the first plugin, or use a `ContainerPlugin` for the second container".to_owned())
  }
}
