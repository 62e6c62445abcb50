//! Which modules reach for share scopes or for the federation instance without importing anything.

use std::{
  mem::take,
  sync::{Arc, LazyLock, Mutex, PoisonError},
};

use memchr::memmem::Finder;
use rspack_collections::IdentifierMap;
use rspack_core::{Compilation, Module, ModuleIdentifier, NormalModule, rspack_sources::BoxSource};

/// Text in such a module.
static MENTIONS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| {
  ["__webpack_init_sharing__", "__webpack_share_scopes__", "__webpack_require__.federation", "__FEDERATION__"]
    .map(Finder::new)
});

/// What was found in the modules that were asked for. A module that was not built again has the same source, and is not
/// searched again.
#[derive(Debug, Default)]
pub(crate) struct Mentions(Mutex<Generations>);

#[derive(Debug, Default)]
struct Generations {
  last: IdentifierMap<(BoxSource, bool)>,
  current: IdentifierMap<(BoxSource, bool)>,
}

impl Mentions {
  pub(super) fn begin(&self) {
    let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    found.last = take(&mut found.current);
  }

  /// Nobody asks in this compilation; what the last one found is kept for the next.
  pub(super) fn carry_over(&self) {
    let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut all, newer) = (take(&mut found.last), take(&mut found.current));
    all.extend(newer);
    found.current = all;
  }

  /// Whether a module names them as it did in the last compilation, if anybody asked for it then.
  pub(crate) fn is_same(&self, compilation: &Compilation, id: &ModuleIdentifier) -> bool {
    let last = self.0.lock().unwrap_or_else(PoisonError::into_inner).last.get(id).map(|(_, mentions)| *mentions);
    last.is_none_or(|last| last == self.in_module(compilation, id))
  }

  /// Whether the code of a module names share scopes or the federation instance.
  pub(crate) fn in_module(&self, compilation: &Compilation, id: &ModuleIdentifier) -> bool {
    let module = compilation.get_module_graph().module_by_identifier(id);
    let Some(source) = module.and_then(|module| module.downcast_ref::<NormalModule>()?.source()) else { return false };
    let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let is_same = |(known, _): &&(BoxSource, bool)| std::ptr::addr_eq(Arc::as_ptr(known), Arc::as_ptr(source));
    if let Some((_, mentions)) = found.current.get(id).filter(is_same) {
      return *mentions;
    }
    let before = found.last.get(id).filter(is_same).map(|(_, mentions)| *mentions);
    let mentions = before.unwrap_or_else(|| {
      let text = source.source().into_string_lossy();
      MENTIONS.iter().any(|mention| mention.find(text.as_bytes()).is_some())
    });
    found.current.insert(*id, (Arc::clone(source), mentions));
    mentions
  }
}
