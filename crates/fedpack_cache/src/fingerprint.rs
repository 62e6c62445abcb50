//! By what large inputs are told apart.

use std::hash::{Hash, Hasher};

use siphasher::sip128::{Hasher128, SipHasher13};

/// 128 bits of a value: two that differ are taken for one with a chance that nobody has to think of. A wrong "nothing changed"
/// would ship stale files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
  /// The fingerprint of a value.
  pub fn of(value: impl Hash) -> Self {
    let mut hasher = SipHasher13::new();
    value.hash(&mut hasher);
    Self(hasher.finish128().as_u128())
  }

  /// The fingerprint of values that come in any order; what comes twice counts twice.
  pub fn of_unordered(values: impl IntoIterator<Item = impl Hash>) -> Self {
    let mut all: Vec<_> = values.into_iter().map(Self::of).collect();
    all.sort_unstable();
    let mut hasher = SipHasher13::new();
    hasher.write_usize(all.len());
    for Self(one) in all {
      hasher.write_u128(one);
    }
    Self(hasher.finish128().as_u128())
  }
}

#[cfg(test)]
mod tests {
  use super::Fingerprint;

  #[test]
  fn the_order_counts_in_a_value_and_not_in_a_set() {
    assert_ne!(Fingerprint::of(["a", "b"]), Fingerprint::of(["b", "a"]));
    assert_eq!(Fingerprint::of_unordered(["a", "b"]), Fingerprint::of_unordered(["b", "a"]));
  }

  #[test]
  fn how_often_a_value_comes_counts() {
    assert_ne!(Fingerprint::of_unordered(["a"]), Fingerprint::of_unordered(["a", "a"]));
    assert_ne!(Fingerprint::of_unordered(["a", "a"]), Fingerprint::of_unordered(["b", "b"]));
  }

  #[test]
  fn parts_do_not_run_together() {
    assert_ne!(Fingerprint::of(("ab", "c")), Fingerprint::of(("a", "bc")));
  }
}
