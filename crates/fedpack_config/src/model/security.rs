//! Which code a host runs.

use super::OriginPattern;

/// The option `security`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Security {
  /// Whose hashes the files of remotes must have.
  pub integrity: Integrity,
  /// Where remotes may come from; `None` is anywhere.
  pub origins: Option<AllowedOrigins>,
}

/// Whose hashes the files of remotes must have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Integrity {
  /// Those that the lock file has pinned.
  Lock,
  /// Those that the remote's manifest lists.
  Manifest,
  /// Nobody looks.
  #[default]
  Off,
}

/// Where remotes may come from, beside the page's own origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AllowedOrigins {
  /// From what one of these matches.
  Patterns(Vec<OriginPattern>),
  /// A module decides, by the function that it exports.
  Module(String),
}
