//! Which remote an import means.

use fedpack_config::model::{ExposeKey, Remote};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

/// The remotes by key, in the order of the options.
#[derive(Debug, Default)]
pub(crate) struct RemoteIndex(IndexMap<String, Remote, FxBuildHasher>);

impl RemoteIndex {
  pub(crate) fn new(remotes: Vec<Remote>) -> Self {
    Self(remotes.into_iter().map(|remote| (remote.key.clone(), remote)).collect())
  }

  /// All remotes, in the order of the options.
  pub(crate) fn all(&self) -> impl Iterator<Item = &Remote> {
    self.0.values()
  }

  pub(crate) fn is_empty(&self) -> bool {
    self.0.is_empty()
  }

  /// The remote of a key of the options.
  pub(crate) fn by_key(&self, key: &str) -> Option<&Remote> {
    self.0.get(key)
  }

  /// The remote with the longest key that is `request` or a parent of it, and the key in its container (`./Button`, `.`).
  ///
  /// A request with an inline loader (`loader!ui/Button`) is a local module, as in webpack.
  pub(crate) fn find(&self, request: &str) -> Option<(&Remote, ExposeKey)> {
    if self.0.is_empty() || request.contains('!') {
      return None;
    }
    let ends = std::iter::once(request.len()).chain(request.rmatch_indices('/').map(|(at, _)| at));
    ends.filter_map(|end| request.split_at_checked(end)).find_map(|(key, rest)| {
      let remote = self.0.get(key)?;
      Some((remote, format!(".{rest}").into()))
    })
  }
}
