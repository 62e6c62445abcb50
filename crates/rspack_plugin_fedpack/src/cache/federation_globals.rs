//! Which modules reach for share scopes or for the federation instance without importing anything.

use std::sync::{Arc, LazyLock};

use fedpack_cache::Generations;
use memchr::memmem::Finder;
use rspack_core::{Compilation, Module, ModuleIdentifier, NormalModule, rspack_sources::BoxSource};

use super::asset_hashes::is_same_source;

/// Text in such a module.
static GLOBALS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| {
  ["__webpack_init_sharing__", "__webpack_share_scopes__", "__webpack_require__.federation", "__FEDERATION__"]
    .map(Finder::new)
});

/// What was found in the modules that were asked for. A module that was not built again has the same source, and is not
/// searched again.
#[derive(Debug, Default)]
pub(crate) struct FederationGlobals(Generations<ModuleIdentifier, (BoxSource, bool)>);

impl FederationGlobals {
  /// Begins a compilation.
  pub(crate) fn begin(&self) {
    self.0.begin();
  }

  /// Nobody asks in this compilation; what the last one found is kept for the next.
  pub(crate) fn carry_over(&self) {
    self.0.carry_over();
  }

  /// Whether a module names them as it did in the last compilation, if anybody asked for it then.
  pub(crate) fn is_same(&self, compilation: &Compilation, id: &ModuleIdentifier) -> bool {
    self.0.last(id).is_none_or(|(_, last)| last == self.in_module(compilation, id))
  }

  /// Whether the code of a module names share scopes or the federation instance.
  pub(crate) fn in_module(&self, compilation: &Compilation, id: &ModuleIdentifier) -> bool {
    let module = compilation.get_module_graph().module_by_identifier(id);
    let Some(source) = module.and_then(|module| module.downcast_ref::<NormalModule>()?.source()) else { return false };
    let is_same = |(known, _): &(BoxSource, bool)| is_same_source(known, source);
    let search = |_: &ModuleIdentifier| {
      let text = source.source().into_string_lossy();
      (Arc::clone(source), GLOBALS.iter().any(|global| global.find(text.as_bytes()).is_some()))
    };
    self.0.get_or_make(*id, is_same, search).1
  }
}
