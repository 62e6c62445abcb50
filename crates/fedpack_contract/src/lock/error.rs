//! Why a text is no lock file.

use thiserror::Error;

use super::VERSION;

/// What keeps a text from being read as a lock file.
#[derive(Debug, Error)]
pub enum LockError {
  /// It is larger than any lock file.
  #[error("it is larger than {} MiB", .limit / (1024 * 1024))]
  TooLarge {
    /// The most that is read, in bytes.
    limit: usize,
  },
  /// It is no TOML, or not of the shape of a lock file.
  #[error("it is not a lock file: line {line}, column {column}: {reason}")]
  Unreadable {
    /// From 1.
    line: usize,
    /// From 1, in characters.
    column: usize,
    /// What is wrong there, in one line.
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
  #[error("an entry has an empty `{field}`")]
  Empty {
    /// The field.
    field: &'static str,
  },
  /// Two promises of one exposed module, as a merge may leave them.
  #[error("its entry for `{alias}` lists `{key}` twice: remove one of them")]
  ExposeTwice {
    /// Key of the remote.
    alias: String,
    /// Key of the expose.
    key: String,
  },
  /// Two entries of one remote, as a merge may leave them.
  #[error("it has two entries for `{alias}` with the manifest {manifest}: remove one of them")]
  Twice {
    /// Key of the remote.
    alias: String,
    /// Where its manifest was.
    manifest: String,
  },
}

impl LockError {
  /// What is wrong with the TOML of a text. (The error's own text is a drawing of many lines.)
  pub(super) fn unreadable(text: &str, error: &toml::de::Error) -> Self {
    let head = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let last = head.rsplit('\n').next().unwrap_or_default();
    let reason = error.message().lines().collect::<Vec<_>>().join("; ");
    Self::Unreadable { line: head.matches('\n').count() + 1, column: last.chars().count() + 1, reason }
  }
}
