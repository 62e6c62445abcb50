//! NotPinned: see `docs/errors`.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Something that `security.integrity: 'lock'` refuses.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{problem}")]
pub struct NotPinned {
  /// Path of the remote, or of the option.
  pub place: String,
  /// What is wrong with the lock.
  pub problem: PinProblem,
}

/// Why the lock pins nothing of use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PinProblem {
  /// The options say that no lock is read.
  NoLock,
  /// The lock has no release of the remote.
  NoRelease,
  /// The remote has released anew.
  AnotherRelease {
    /// The release in the lock.
    locked: String,
    /// The release that the remote has now.
    found: String,
  },
}

impl fmt::Display for PinProblem {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match self {
      Self::NoLock => {
        f.write_str("`security.integrity: 'lock'` needs a lock file, and `contract` says that none is read")
      }
      Self::NoRelease => f.write_str("the lock file pins no release of this remote, so its files are refused"),
      Self::AnotherRelease { .. } => f.write_str(
        "the remote has released anew, and pages of this build refuse it until the lock file has the new release",
      ),
    }
  }
}

impl Event for NotPinned {
  const CODE: Code = Code::NotPinned;

  fn severity(&self) -> Severity {
    // The release that is pinned may be deployed with this build.
    if matches!(self.problem, PinProblem::AnotherRelease { .. }) { Severity::Warning } else { Severity::Error }
  }

  fn place(&self) -> String {
    self.place.clone()
  }

  fn expected(&self) -> Option<String> {
    if let PinProblem::AnotherRelease { locked, .. } = &self.problem { Some(locked.clone()) } else { None }
  }

  fn found(&self) -> Option<String> {
    if let PinProblem::AnotherRelease { found, .. } = &self.problem { Some(found.clone()) } else { None }
  }

  fn help(&self) -> Option<String> {
    Some(match self.problem {
      PinProblem::NoLock => "remove `contract: false` or `lock: false`".to_owned(),
      _ => "run `npx fedpack lock`, and build again".to_owned(),
    })
  }
}
