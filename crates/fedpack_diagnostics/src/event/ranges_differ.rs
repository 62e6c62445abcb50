//! RangesDiffer: see `docs/errors`.

use thiserror::Error;

use crate::{Code, Event, Severity};

/// Apps of a workspace ask for different ranges of one shared module.
#[derive(Debug, Error)]
#[error("`{share_key}` is asked for in different ranges:")]
pub struct RangesDiffer {
  /// The shared module, with its share scope where that is not the default.
  pub place: String,
  /// Share key of the module.
  pub share_key: String,
  /// Each range with the apps that ask for it and where that stands.
  pub ranges: Vec<String>,
  /// The highest known version that satisfies all of them, if there is one.
  pub fits: Option<String>,
  /// What the policy makes of it.
  pub severity: Severity,
}

impl Event for RangesDiffer {
  const CODE: Code = Code::RangesDiffer;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn lines(&self) -> Vec<String> {
    self.ranges.clone()
  }

  fn help(&self) -> Option<String> {
    Some(match &self.fits {
      Some(version) => format!("let all of them ask for one range; {version} satisfies all of these"),
      None => "let all of them ask for one range; no known version satisfies all of these".to_owned(),
    })
  }
}
