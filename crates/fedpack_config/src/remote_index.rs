//! Which remote an import means.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::model::{ExposeKey, Remote};

/// The remotes by key, in the order in which they were handed in.
#[derive(Debug, Default)]
pub struct RemoteIndex(IndexMap<String, Remote, FxBuildHasher>);

impl RemoteIndex {
  /// Indexes remotes.
  pub fn new(remotes: Vec<Remote>) -> Self {
    Self(remotes.into_iter().map(|remote| (remote.key.clone(), remote)).collect())
  }

  /// All remotes, in their order.
  pub fn all(&self) -> impl Iterator<Item = &Remote> {
    self.0.values()
  }

  /// Whether nothing is remote.
  pub fn is_empty(&self) -> bool {
    self.0.is_empty()
  }

  /// The remote of a key of the options.
  pub fn by_key(&self, key: &str) -> Option<&Remote> {
    self.0.get(key)
  }

  /// The remote with the longest key that is `request` or a parent of it, and the key in its container (`./Button`, `.`).
  ///
  /// A request with an inline loader (`loader!ui/Button`) is a local module, as in webpack.
  pub fn find(&self, request: &str) -> Option<(&Remote, ExposeKey)> {
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

#[cfg(test)]
mod tests {
  use super::RemoteIndex;
  use crate::model::Remote;

  fn index(keys: &[&str]) -> RemoteIndex {
    let remote = |key: &&str| Remote {
      key: (*key).to_owned(),
      targets: vec![],
      share_scope: vec!["default".into()],
      fallback: None,
    };
    RemoteIndex::new(keys.iter().map(remote).collect())
  }

  #[test]
  fn finds_the_longest_key_and_what_is_below_it() {
    let index = index(&["ui", "@acme/ui", "@acme/ui/forms"]);
    let table = [
      ("ui", Some(("ui", "."))),
      ("ui/Button", Some(("ui", "./Button"))),
      ("ui/a/b", Some(("ui", "./a/b"))),
      ("@acme/ui/Button", Some(("@acme/ui", "./Button"))),
      ("@acme/ui/forms/Input", Some(("@acme/ui/forms", "./Input"))),
      ("uikit", None),
      ("@acme/other", None),
      ("./ui", None),
      ("raw-loader!ui/Button", None),
    ];
    for (request, expected) in table {
      let found = index.find(request).map(|(remote, expose)| (remote.key.as_str(), expose.to_string()));
      assert_eq!(found, expected.map(|(key, expose)| (key, expose.to_owned())), "{request}");
    }
  }

  #[test]
  fn keeps_the_order_of_its_remotes() {
    let index = index(&["b", "a", "c"]);
    assert_eq!(index.all().map(|remote| remote.key.as_str()).collect::<Vec<_>>(), ["b", "a", "c"]);
    assert!(index.by_key("a").is_some() && index.by_key("d").is_none());
  }
}
