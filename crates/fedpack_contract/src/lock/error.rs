//! Why a text is no lock file.

use std::ops::Range;

use fedpack_diagnostics::Position;
use thiserror::Error;

use super::VERSION;

/// The reason why a text can't be read as a lock file.
#[derive(Debug, Error)]
#[error("{}{problem}", place(position.as_ref()))]
pub struct LockError {
  /// The reason.
  pub problem: LockProblem,
  /// Where it is in the text; `None` where it is about the whole.
  pub position: Option<Position>,
}

fn place(position: Option<&Position>) -> String {
  position.map_or_else(String::new, |Position { line, column }| format!("line {line}, column {column}: "))
}

/// Problems of a lock file.
#[derive(Debug, Error)]
pub enum LockProblem {
  /// It is larger than any lock file.
  #[error("it is larger than {} MiB", .limit / (1024 * 1024))]
  TooLarge {
    /// The most that is read, in bytes.
    limit: usize,
  },
  /// It is no TOML, or not of the shape of a lock file.
  #[error("it is not a lock file: {reason}")]
  Unreadable {
    /// The parser's message, in one line.
    reason: String,
  },
  /// It has no version.
  #[error("it is not a lock file: `version` is missing")]
  NoVersion,
  /// It was written by a fedpack that knows more.
  #[error("it has version {found}, but this version of fedpack reads {VERSION}: update fedpack")]
  UnknownVersion {
    /// The version that it has.
    found: i64,
  },
  /// An entry without the name of its remote.
  #[error("this entry has an empty `{field}`")]
  Empty {
    /// The field.
    field: &'static str,
  },
  /// Two promises of one exposed module, as a merge may leave them.
  #[error("the entry for `{alias}` lists `{key}` twice: remove one of them")]
  ExposeTwice {
    /// Key of the remote.
    alias: String,
    /// Key of the expose.
    key: String,
  },
  /// Two entries of one remote, as a merge may leave them.
  #[error("this is the second entry for `{alias}` with the manifest {manifest}: remove one of them")]
  Twice {
    /// Key of the remote.
    alias: String,
    /// Where its manifest was.
    manifest: String,
  },
}

impl LockProblem {
  /// This problem at a part of the text.
  pub(super) fn at(self, text: &str, span: &Range<usize>) -> LockError {
    LockError { problem: self, position: Position::of(text, span.start) }
  }
}

impl From<LockProblem> for LockError {
  fn from(problem: LockProblem) -> Self {
    Self { problem, position: None }
  }
}

impl LockError {
  /// The problem with the TOML of a text. (The error's own text is a drawing of many lines.)
  pub(super) fn unreadable(text: &str, error: &toml::de::Error) -> Self {
    let reason = error.message().lines().collect::<Vec<_>>().join("; ");
    LockProblem::Unreadable { reason }.at(text, &error.span().unwrap_or_default())
  }
}
