//! Items without those that come again.

use std::{collections::HashSet, hash::Hash};

/// Each item once, in the order given.
pub(super) fn unique<T: Clone + Eq + Hash>(items: impl IntoIterator<Item = T>) -> Vec<T> {
  let mut seen = HashSet::new();
  items.into_iter().filter(|item| seen.insert(item.clone())).collect()
}
