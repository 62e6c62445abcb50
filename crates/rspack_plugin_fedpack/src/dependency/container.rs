//! What a container entry is made of.

use std::hash::{Hash, Hasher};

use fedpack_config::model::Container;
use rspack_cacheable::cacheable;
use rustc_hash::FxHasher;

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
  /// Identifier of the container's module. That of each expose's block begins with it, so it has a hash of the exposes instead
  /// of their list.
  pub(crate) fn identifier(&self) -> String {
    let mut exposes = FxHasher::default();
    self.exposes.hash(&mut exposes);
    format!("container entry ({}) {} {:016x}", self.share_scope.join(","), self.name, exposes.finish())
  }

  /// All that the code of the container's module is made of, with every request behind a `|`.
  pub(crate) fn text(&self) -> String {
    let expose = |expose: &ExposedModules| format!("|{}=|{}", expose.key, expose.requests.join("|"));
    let exposes: String = self.exposes.iter().map(expose).collect();
    format!("container entry ({}) {}{exposes}", self.share_scope.join(","), self.name)
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
