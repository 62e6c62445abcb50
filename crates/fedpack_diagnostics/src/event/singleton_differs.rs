//! SingletonDiffers: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use super::base::shared_module;
use crate::{Code, Event, Severity};

/// A shared module is a singleton in one app of a workspace and not in another.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{share_key}` is a singleton in {}, but not in {}", .singletons.join(", "), .others.join(", "))]
pub struct SingletonDiffers {
  /// Share key of the module.
  pub share_key: String,
  /// The share scopes in which it is so.
  pub share_scope: Vec<String>,
  /// The apps in which it is one.
  pub singletons: Vec<String>,
  /// The apps in which it is not.
  pub others: Vec<String>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl Event for SingletonDiffers {
  const CODE: Code = Code::SingletonDiffers;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    shared_module(&self.share_key, &self.share_scope)
  }

  fn help(&self) -> Option<String> {
    Some("set `singleton` in all of them, or in none".to_owned())
  }
}
