//! ContainerNameClash: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// Two parties of a federation whose containers have one name.
#[derive(Debug, Error)]
#[error("`{name}` is the name of more than one container: {parties}")]
pub struct ContainerNameClash {
  /// The remote of which it was found.
  pub place: String,
  /// The name.
  pub name: String,
  /// Who has it, with commas between.
  pub parties: String,
  /// What the policy makes of it.
  pub severity: Severity,
}

impl Event for ContainerNameClash {
  const CODE: Code = Code::ContainerNameClash;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("give each container a name of its own (`name` of its ModuleFederationPlugin)".to_owned())
  }
}
