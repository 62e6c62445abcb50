//! Values that hold as long as their key.

use std::{
  hash::Hash,
  sync::{PoisonError, RwLock},
};

use rustc_hash::FxHashMap;

/// A map that many threads read and add to. Values are cheap to clone: behind an `Arc`, unless they are small.
///
/// Two threads may find out the same value side by side; the first that is added counts for all.
#[derive(Debug)]
pub struct Memo<K, V>(RwLock<FxHashMap<K, V>>);

impl<K, V> Default for Memo<K, V> {
  fn default() -> Self {
    Self(RwLock::default())
  }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
  /// The value of a key, if it is known.
  pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<V>
  where
    K: std::borrow::Borrow<Q>,
  {
    self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
  }

  /// Adds the value of a key, and gives the one that counts.
  pub fn add(&self, key: K, value: V) -> V {
    self.0.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(value).clone()
  }

  /// Lets `read` look at all that is known.
  pub fn with_all<R>(&self, read: impl FnOnce(&FxHashMap<K, V>) -> R) -> R {
    read(&self.0.read().unwrap_or_else(PoisonError::into_inner))
  }
}

#[cfg(test)]
mod tests {
  use super::Memo;

  #[test]
  fn the_first_value_of_a_key_counts() {
    let memo = Memo::default();
    assert_eq!(memo.add("react", 1), 1);
    assert_eq!(memo.add("react", 2), 1);
    assert_eq!((memo.get("react"), memo.get("vue")), (Some(1), None));
    assert_eq!(memo.with_all(|all| all.len()), 1);
  }
}
