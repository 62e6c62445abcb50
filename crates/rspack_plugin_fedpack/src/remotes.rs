//! Which remote an import means.

use std::sync::Arc;

use fedpack_config::model::Remote;
use rustc_hash::FxHashMap;

/// The remotes, looked up by request.
#[derive(Debug, Default)]
pub(crate) struct RemoteIndex {
  by_key: FxHashMap<String, Arc<Remote>>,
}

impl RemoteIndex {
  pub(crate) fn new(remotes: &[Remote]) -> Self {
    Self { by_key: remotes.iter().map(|remote| (remote.key.clone(), Arc::new(remote.clone()))).collect() }
  }

  /// The remote of a key of the options.
  pub(crate) fn by_key(&self, key: &str) -> Option<&Arc<Remote>> {
    self.by_key.get(key)
  }

  /// The remote with the longest key that is `request` or a parent of it, and the key in its container (`./Button`, `.`).
  ///
  /// A request with an inline loader (`loader!ui/Button`) is a local module, as in webpack.
  pub(crate) fn find(&self, request: &str) -> Option<(&Arc<Remote>, String)> {
    if self.by_key.is_empty() || request.contains('!') {
      return None;
    }
    let ends = std::iter::once(request.len()).chain(request.rmatch_indices('/').map(|(at, _)| at));
    ends.filter_map(|end| request.split_at_checked(end)).find_map(|(key, rest)| {
      let remote = self.by_key.get(key)?;
      Some((remote, format!(".{rest}")))
    })
  }
}
