//! Values that hold as long as what they were made from.

use std::{
  borrow::Borrow,
  hash::Hash,
  sync::{Mutex, PoisonError},
};

use rustc_hash::FxHashMap;

/// A value for each key, with the basis that it was made from: it counts only for the same basis.
///
/// Values stay until they are replaced, [retained](Self::retain) no longer or [forgotten](Self::forget): one user's questions
/// evict no other's answers.
#[derive(Debug)]
pub struct Derived<K, B, V>(Mutex<FxHashMap<K, (B, V)>>);

impl<K, B, V> Default for Derived<K, B, V> {
  fn default() -> Self {
    Self(Mutex::default())
  }
}

impl<K: Eq + Hash, B, V: Clone> Derived<K, B, V> {
  /// The value of a key, if `is_same` says of its basis that it still holds.
  pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q, is_same: impl FnOnce(&B) -> bool) -> Option<V>
  where
    K: Borrow<Q>,
  {
    let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    known.get(key).filter(|(basis, _)| is_same(basis)).map(|(_, value)| value.clone())
  }

  /// The value of a key, whatever it was made from, with its basis.
  pub fn last<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<(B, V)>
  where
    K: Borrow<Q>,
    B: Clone,
  {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
  }

  /// Keeps what was made from `basis`.
  pub fn keep(&self, key: K, basis: B, value: V) {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, (basis, value));
  }

  /// Drops the values of keys that are not wanted any more.
  pub fn retain(&self, is_wanted: impl Fn(&K) -> bool) {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|key, _| is_wanted(key));
  }

  /// Drops everything.
  pub fn forget(&self) {
    self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
  }
}

#[cfg(test)]
mod tests {
  use std::cell::Cell;

  use super::Derived;

  /// Asks for the values of `names`, whose basis is the length of the name, as one of several users; gives how many were made.
  fn ask(known: &Derived<&'static str, usize, usize>, names: &[&'static str]) -> usize {
    let made = Cell::new(0);
    for name in names {
      known.get(name, |length| *length == name.len()).unwrap_or_else(|| {
        made.set(made.get() + 1);
        known.keep(name, name.len(), name.len());
        name.len()
      });
    }
    made.get()
  }

  #[test]
  fn two_users_do_not_evict_each_other() {
    let known = Derived::default();
    assert_eq!((ask(&known, &["shell.js"]), ask(&known, &["cart.js", "search.js"])), (1, 2));
    assert_eq!((ask(&known, &["shell.js"]), ask(&known, &["cart.js", "search.js"])), (0, 0));
  }

  #[test]
  fn another_basis_is_another_value() {
    let known = Derived::default();
    known.keep("main", 1, "one");
    assert_eq!((known.get("main", |basis| *basis == 1), known.get("main", |basis| *basis == 2)), (Some("one"), None));
  }

  #[test]
  fn what_is_not_wanted_is_dropped() {
    let known = Derived::default();
    known.keep("old.js", (), 1);
    known.keep("new.js", (), 2);
    known.retain(|name| *name == "new.js");
    assert_eq!((known.get("old.js", |()| true), known.get("new.js", |()| true)), (None, Some(2)));
    known.forget();
    assert_eq!(known.get("new.js", |()| true), None);
  }
}
