//! Values that are dropped when a whole compilation did not ask for them.

use std::{
  hash::Hash,
  mem::take,
  sync::{Mutex, PoisonError},
};

use rustc_hash::FxHashMap;

/// A map of which each compilation keeps what it asks for.
#[derive(Debug)]
pub struct Generations<K, V>(Mutex<Both<K, V>>);

#[derive(Debug)]
struct Both<K, V> {
  last: FxHashMap<K, V>,
  current: FxHashMap<K, V>,
}

impl<K, V> Default for Generations<K, V> {
  fn default() -> Self {
    Self(Mutex::new(Both { last: FxHashMap::default(), current: FxHashMap::default() }))
  }
}

impl<K: Eq + Hash, V: Clone> Generations<K, V> {
  /// Begins the generation of a compilation: what the last one did not ask for is dropped.
  pub fn begin(&self) {
    let mut both = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    both.last = take(&mut both.current);
  }

  /// Nobody asks in this compilation: what the last one asked for is kept for the next.
  pub fn carry_over(&self) {
    let mut both = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let newer = take(&mut both.current);
    let mut all = take(&mut both.last);
    all.extend(newer);
    both.current = all;
  }

  /// The last compilation's value for a key.
  pub fn last(&self, key: &K) -> Option<V> {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).last.get(key).cloned()
  }

  /// The value of a key: that of this compilation or the last one, if `is_same` says that it still holds, or a new one.
  pub fn get_or_make(&self, key: K, is_same: impl Fn(&V) -> bool, make: impl FnOnce(&K) -> V) -> V {
    let mut both = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(value) = both.current.get(&key).filter(|value| is_same(value)) {
      return value.clone();
    }
    let last = both.last.get(&key).filter(|value| is_same(value)).cloned();
    let value = last.unwrap_or_else(|| make(&key));
    both.current.insert(key, value.clone());
    value
  }
}

#[cfg(test)]
mod tests {
  use super::Generations;

  fn ask(known: &Generations<&'static str, u32>, key: &'static str, new: u32) -> u32 {
    known.get_or_make(key, |_| true, |_| new)
  }

  #[test]
  fn a_generation_keeps_what_it_asks_for() {
    let known = Generations::default();
    assert_eq!((ask(&known, "a", 1), ask(&known, "b", 1)), (1, 1));
    known.begin();
    assert_eq!((ask(&known, "a", 2), known.last(&"b")), (1, Some(1)));
    known.begin();
    assert_eq!((ask(&known, "a", 3), ask(&known, "b", 3)), (1, 3));
  }

  #[test]
  fn a_generation_that_asks_for_nothing_drops_nothing() {
    let known = Generations::default();
    ask(&known, "a", 1);
    known.begin();
    known.carry_over();
    known.begin();
    assert_eq!(ask(&known, "a", 2), 1);
  }

  #[test]
  fn what_no_longer_holds_is_made_anew() {
    let known = Generations::default();
    ask(&known, "a", 1);
    assert_eq!(known.get_or_make("a", |_| false, |_| 2), 2);
    assert_eq!(ask(&known, "a", 3), 2);
  }
}
