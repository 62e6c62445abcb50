//! Containers in a message.

use std::fmt;

use serde::Serialize;

/// A container that a diagnostic names.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NamedContainer {
  /// Its name.
  pub name: String,
  /// The key of its remote, where the name alone does not tell it apart.
  pub remote: Option<String>,
}

impl fmt::Display for NamedContainer {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match &self.remote {
      Some(remote) => write!(f, "{} (remote `{remote}`)", self.name),
      None => f.write_str(&self.name),
    }
  }
}
