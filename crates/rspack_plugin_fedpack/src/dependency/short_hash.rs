//! Hashes that are written into what a build emits.

use sha2::{Digest, Sha256};

/// 64 bits of a hash of texts, as hexadecimal digits: the same on every machine and with every version of a library.
pub(crate) fn short_hash(texts: impl IntoIterator<Item = impl AsRef<[u8]>>) -> String {
  let mut hasher = Sha256::new();
  for text in texts {
    hasher.update(text);
    // No text holds a NUL, so that two lists can't read alike.
    hasher.update([0]);
  }
  hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
