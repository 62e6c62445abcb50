//! Which code a host runs.

/// The option `security`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Security {
  /// Whose hashes the files of remotes must have.
  pub integrity: Integrity,
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
