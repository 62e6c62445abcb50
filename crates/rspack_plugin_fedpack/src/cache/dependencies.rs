//! The dependencies of entries on federation modules.

use fedpack_cache::Generations;
use rspack_core::DependencyRef;

use crate::dependency::{FederationDependency, ModuleSpec};

/// The entry that a dependency belongs to (`None`: all of them), and what its module is made of.
type Key = (Option<String>, ModuleSpec);

/// The dependencies of the last compilation. Rspack tells an entry that changed from one that did not by the identity of its
/// dependency: a new one would make it build, split and render what hangs on it anew.
#[derive(Debug, Default)]
pub(crate) struct Dependencies(Generations<Key, DependencyRef>);

impl Dependencies {
  /// Begins a compilation.
  pub(crate) fn begin(&self) {
    self.0.begin();
  }

  /// This compilation has all dependencies of the last one.
  pub(crate) fn carry_over(&self) {
    self.0.carry_over();
  }

  /// The dependency of `entry` on the module that is made of `spec`.
  pub(crate) fn on(&self, entry: Option<&str>, spec: ModuleSpec) -> DependencyRef {
    let new = |(_, spec): &Key| DependencyRef::new(FederationDependency::new(spec.clone()));
    self.0.get_or_make((entry.map(str::to_owned), spec), |_| true, new)
  }
}
