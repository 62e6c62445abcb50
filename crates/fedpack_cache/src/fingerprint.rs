//! By what large inputs are told apart.

use std::hash::Hash;

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
    // Sums of 128-bit hashes collide as seldom as the hashes do, and need no list to be sorted.
    let sum = |(count, sum): (u128, u128), value| (count + 1, sum.wrapping_add(Self::of(value).0));
    let (count, sum) = values.into_iter().fold((0, 0), sum);
    Self(sum.wrapping_add(count))
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
