//! SecondPlugin: see `docs/diagnostics`.

use thiserror::Error;

use crate::{Code, Event};

/// Two `ModuleFederationPlugin`s in one compiler.
#[derive(Debug, Error)]
#[error("a second ModuleFederationPlugin (`{name}`) is in this compiler; the first one counts")]
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
    Some("merge their options into one, or add a `ContainerPlugin` for a second container".to_owned())
  }
}
