//! Why an archive is not unpacked.

use zip::result::ZipError;

/// Why an archive is not unpacked. Names are those of the archive: data, to be printed as such.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
  /// It is no archive, or a damaged one.
  #[error("the archive is damaged: {0}")]
  Broken(String),
  /// It is too long.
  #[error("the archive has more than {limit} bytes")]
  Archive {
    /// How many it may have.
    limit: usize,
  },
  /// It has too many entries.
  #[error("the archive has more than {limit} entries")]
  Entries {
    /// How many it may have.
    limit: usize,
  },
  /// A file is too long.
  #[error("`{name}` has more than {limit} bytes")]
  File {
    /// Which.
    name: String,
    /// How many it may have.
    limit: u64,
  },
  /// All files together are too long.
  #[error("the files have more than {limit} bytes together")]
  Total {
    /// How many they may have.
    limit: u64,
  },
  /// A file is packed tighter than text is.
  #[error("`{name}` is more than {limit} times as long as what is in the archive")]
  Ratio {
    /// Which.
    name: String,
    /// How many times as long it may be.
    limit: u64,
  },
  /// A name leads out of the folder, or would on some system.
  #[error("`{name}` is no name of a file in this folder: {why}")]
  Name {
    /// Which.
    name: String,
    /// What is wrong with it.
    why: &'static str,
  },
  /// Two names are one on a system that tells no capitals, or a file is where a folder is.
  #[error("`{name}` is the same as `{other}` on some systems")]
  Collision {
    /// Which.
    name: String,
    /// The one that was there.
    other: String,
  },
  /// A name is there twice.
  #[error("the archive has a name twice")]
  Twice,
  /// Entries share bytes.
  #[error("entries of the archive overlap")]
  Overlap,
  /// An entry is a link, a device, or something else that is no file.
  #[error("`{name}` is no plain file")]
  Link {
    /// Which.
    name: String,
  },
  /// An entry is encrypted.
  #[error("`{name}` is encrypted")]
  Encrypted {
    /// Which.
    name: String,
  },
  /// An entry is compressed in a way that nobody who publishes types uses.
  #[error("`{name}` is compressed in an unusual way")]
  Method {
    /// Which.
    name: String,
  },
}

impl Refused {
  pub(super) fn broken(error: impl Into<ZipError>) -> Self {
    Self::Broken(error.into().to_string())
  }
}
