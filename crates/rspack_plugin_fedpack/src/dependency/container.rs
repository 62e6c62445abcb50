//! What a container entry is made of.

use fedpack_config::model::Container;
use rspack_cacheable::cacheable;

/// An exposed key and the modules behind it.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ExposedModules {
  pub key: String,
  pub requests: Vec<String>,
  pub chunk_name: Option<String>,
}

/// A container's name, scopes and exposes.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Contents {
  pub name: String,
  pub share_scope: Vec<String>,
  pub exposes: Vec<ExposedModules>,
}

impl Contents {
  /// Identifier of the container's module.
  pub(crate) fn identifier(&self) -> String {
    let exposes = self.exposes.iter().map(|expose| format!("|{}={}", expose.key, expose.requests.join("&")));
    format!("container entry ({}) {}{}", self.share_scope.join(","), self.name, exposes.collect::<String>())
  }
}

impl From<&Container> for Contents {
  fn from(container: &Container) -> Self {
    let exposes = container.exposes.iter().map(|expose| ExposedModules {
      key: expose.key.0.clone(),
      requests: expose.import.clone(),
      chunk_name: expose.chunk_name.clone(),
    });
    Self {
      name: container.name.0.clone(),
      share_scope: container.share_scope.iter().map(|scope| scope.0.clone()).collect(),
      exposes: exposes.collect(),
    }
  }
}
