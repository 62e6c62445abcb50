//! Why a text is no manifest.

use thiserror::Error;

/// Reasons why a text can't be read as a manifest.
#[derive(Debug, Error)]
pub enum ContractError {
  /// It is larger than any manifest.
  #[error("it is larger than {} MiB", .limit / (1024 * 1024))]
  TooLarge {
    /// The most that is read, in bytes.
    limit: usize,
  },
  /// It is no JSON.
  #[error("it is not JSON: {0}")]
  NotJson(#[from] serde_json::Error),
  /// Something that every manifest has is not there.
  #[error("`{field}` is missing")]
  Missing {
    /// Path of what is missing.
    field: String,
  },
  /// Something is of another type than it is in manifests.
  #[error("`{field}` is not {expected}")]
  WrongType {
    /// Path of the value; empty for the whole text.
    field: String,
    /// The type that it has in a manifest.
    expected: &'static str,
  },
  /// A text that is longer than any manifest's.
  #[error("`{field}` is longer than {limit} bytes")]
  TooLong {
    /// Path of the text.
    field: String,
    /// The most bytes that are read.
    limit: usize,
  },
  /// A list that is longer than any manifest's.
  #[error("`{field}` has more than {limit} entries")]
  TooMany {
    /// Path of the list.
    field: String,
    /// The most entries that are read.
    limit: usize,
  },
}
