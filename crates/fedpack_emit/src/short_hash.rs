//! Hashes that are written into what a build emits.

use sha2::{Digest, Sha256};

/// 64 bits of a hash of texts, as hexadecimal digits: the same on every machine and with every version of a library.
pub fn short_hash(texts: impl IntoIterator<Item = impl AsRef<[u8]>>) -> String {
  let mut hasher = Sha256::new();
  for text in texts {
    hasher.update(text);
    // No text holds a NUL, so that two lists can't read alike.
    hasher.update([0]);
  }
  hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
  use super::short_hash;

  #[test]
  fn is_the_same_everywhere_and_tells_lists_apart() {
    assert_eq!(short_hash(["abc"]), "dc1114cd074914bd");
    assert_ne!(short_hash(["a", "bc"]), short_hash(["ab", "c"]));
    assert_ne!(short_hash(["abc", ""]), short_hash(["abc"]));
  }
}
