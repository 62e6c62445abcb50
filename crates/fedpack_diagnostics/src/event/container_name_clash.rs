//! ContainerNameClash: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two parties of a federation whose containers have one name.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("several containers are named `{name}`: {}", self.owners())]
pub struct ContainerNameClash {
  /// The name.
  pub name: String,
  /// Whether this build has it.
  pub this_build: bool,
  /// The remotes that have it; at least one.
  pub remotes: Vec<NamedRemote>,
  /// Its severity under the policy.
  pub severity: Severity,
}

/// A remote, and where its manifest is.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NamedRemote {
  /// Its key in the options.
  pub alias: String,
  /// Where its manifest is.
  pub manifest: String,
}

impl ContainerNameClash {
  fn owners(&self) -> String {
    let remotes = self.remotes.iter().map(|remote| format!("remote `{}` ({})", remote.alias, remote.manifest));
    let build = self.this_build.then(|| "this build".to_owned());
    build.into_iter().chain(remotes).collect::<Vec<_>>().join(", ")
  }
}

impl Event for ContainerNameClash {
  const CODE: Code = Code::ContainerNameClash;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    format!("remotes.{}", self.remotes.first().map_or("", |remote| &remote.alias))
  }

  fn help(&self) -> Option<String> {
    Some("give each container its own name (`name` of its ModuleFederationPlugin)".to_owned())
  }
}
