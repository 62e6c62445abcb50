//! SingletonDiffers: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// A shared module is a singleton in one app of a workspace and not in another.
#[derive(Debug, Error)]
#[error("`{share_key}` is a singleton in {singletons}, and not in {others}")]
pub struct SingletonDiffers {
  /// The shared module, with its share scope where that is not the default.
  pub place: String,
  /// Share key of the module.
  pub share_key: String,
  /// The apps in which it is one.
  pub singletons: String,
  /// The apps in which it is not.
  pub others: String,
  /// What the policy makes of it.
  pub severity: Severity,
}

impl Event for SingletonDiffers {
  const CODE: Code = Code::SingletonDiffers;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn help(&self) -> Option<String> {
    Some("say `singleton` in all of them, or in none".to_owned())
  }
}
