//! How much comes out of an archive at most.

/// How much an archive may hold.
#[derive(Debug, Clone, Copy)]
pub struct UnpackLimits {
  /// Bytes of the archive.
  pub archive: usize,
  /// Entries, folders included.
  pub entries: usize,
  /// Bytes of a file.
  pub file: u64,
  /// Bytes of all files.
  pub total: u64,
  /// How many times as long as its entry in the archive a file may be, once it is longer than 64 KiB.
  pub ratio: u64,
}

impl Default for UnpackLimits {
  fn default() -> Self {
    Self { archive: 32 << 20, entries: 20_000, file: 8 << 20, total: 128 << 20, ratio: 200 }
  }
}
