//! The contents of a container entry.

use fedpack_config::model::{Container, ExposeKey, ShareScope};
use fedpack_emit::short_hash;
use rspack_cacheable::{
  cacheable,
  with::{As, AsVec},
};

use crate::cached::Text;

/// An exposed key and the modules behind it.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ExposedModules {
  #[cacheable(with = As<Text>)]
  pub key: ExposeKey,
  pub requests: Vec<String>,
  pub chunk_name: Option<String>,
}

impl ExposedModules {
  /// The key and the requests, each request behind a `|`.
  fn text(&self) -> String {
    format!("|{}=|{}", self.key, self.requests.join("|"))
  }
}

/// A container's name, scopes and exposes.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Contents {
  pub name: String,
  #[cacheable(with = AsVec<As<Text>>)]
  pub share_scope: Vec<ShareScope>,
  pub exposes: Vec<ExposedModules>,
}

impl Contents {
  /// Identifier of the container's module. That of each expose's block begins with it, so it has a hash of the exposes instead
  /// of their list.
  pub(crate) fn identifier(&self) -> String {
    let exposes = self
      .exposes
      .iter()
      .map(|expose| format!("{}|{}", expose.text(), expose.chunk_name.as_deref().unwrap_or_default()));
    format!("container entry ({}) {} {}", self.share_scope.join(","), self.name, short_hash(exposes))
  }

  /// All that the code of the container's module is made of, with every request behind a `|`.
  pub(crate) fn text(&self) -> String {
    let exposes: String = self.exposes.iter().map(ExposedModules::text).collect();
    format!("container entry ({}) {}{exposes}", self.share_scope.join(","), self.name)
  }
}

impl From<&Container> for Contents {
  fn from(container: &Container) -> Self {
    let exposes = container.exposes.iter().map(|expose| ExposedModules {
      key: expose.key.clone(),
      requests: expose.import.clone(),
      chunk_name: expose.chunk_name.clone(),
    });
    Self { name: container.name.0.clone(), share_scope: container.share_scope.clone(), exposes: exposes.collect() }
  }
}
