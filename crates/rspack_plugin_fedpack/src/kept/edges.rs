//! The edges from entries to federation modules.

use std::{
  mem::take,
  sync::{Mutex, PoisonError},
};

use rspack_core::DependencyRef;
use rustc_hash::FxHashMap;

use crate::dependency::{Asks, FederationDependency};

/// The entry that an edge belongs to (`None`: all of them), and what it asks for.
type Key = (Option<String>, Asks);

/// The edges of the last compilation. Rspack tells an entry that changed from one that did not by the identity of its edge:
/// a new edge would make it build, split and render what hangs on it anew.
#[derive(Debug, Default)]
pub(crate) struct Edges(Mutex<Generations>);

#[derive(Debug, Default)]
struct Generations {
  last: FxHashMap<Key, DependencyRef>,
  current: FxHashMap<Key, DependencyRef>,
}

impl Edges {
  pub(super) fn begin(&self) {
    let mut edges = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    edges.last = take(&mut edges.current);
  }

  /// This compilation has all edges of the last one.
  pub(super) fn carry_over(&self) {
    let mut edges = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let last = take(&mut edges.last);
    edges.current.extend(last);
  }

  /// The edge from `entry` to the module that is made of `asks`.
  pub(crate) fn edge(&self, entry: Option<&str>, asks: Asks) -> DependencyRef {
    let mut edges = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (entry.map(str::to_owned), asks);
    let known = edges.current.get(&key).cloned().or_else(|| edges.last.remove(&key));
    let edge = known.unwrap_or_else(|| DependencyRef::new(FederationDependency::new(key.1.clone())));
    edges.current.insert(key, edge.clone());
    edge
  }
}
