//! Which `shared` entry an import matches.

use std::{collections::HashMap, sync::Arc};

use fedpack_config::{model::Shared, request::RequestKind};

/// A `shared` entry that matched, and what of the request lies below its prefix (empty unless it is a prefix entry).
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
  /// The entry.
  pub shared: Arc<Shared>,
  /// `sub/path` of a request `lib/sub/path` that matched `lib/`.
  pub remainder: String,
}

/// The package and prefix entries of `shared`, looked up by request.
///
/// A lookup costs one hash per `/` in the request, however many entries there are. Of several prefixes the longest wins
/// (webpack: the first in the order of the options).
#[derive(Debug, Default)]
pub struct ShareIndex {
  exact: HashMap<String, Vec<Arc<Shared>>>,
  prefix: HashMap<String, Vec<Arc<Shared>>>,
}

impl ShareIndex {
  /// Indexes the package and prefix entries; relative and absolute ones match resolved files and are left out.
  pub fn new<'a>(entries: impl IntoIterator<Item = &'a Shared>) -> Self {
    let mut index = Self::default();
    for shared in entries {
      let table = match shared.kind {
        RequestKind::Package => &mut index.exact,
        RequestKind::Prefix => &mut index.prefix,
        RequestKind::Relative | RequestKind::Absolute => continue,
      };
      table.entry(shared.request.clone()).or_default().push(Arc::new(shared.clone()));
    }
    index
  }

  /// Whether nothing can match.
  pub fn is_empty(&self) -> bool {
    self.exact.is_empty() && self.prefix.is_empty()
  }

  /// The entry that an import of `request` from a module in `issuer_layer` matches.
  pub fn find(&self, request: &str, issuer_layer: Option<&str>) -> Option<Match> {
    if let Some(shared) = self.exact.get(request).and_then(|entries| for_layer(entries, issuer_layer)) {
      return Some(Match { shared, remainder: String::new() });
    }
    if self.prefix.is_empty() {
      return None;
    }
    request.rmatch_indices('/').find_map(|(at, _)| {
      let (prefix, remainder) = request.split_at(at + 1);
      if remainder.is_empty() {
        return None;
      }
      let shared = for_layer(self.prefix.get(prefix)?, issuer_layer)?;
      Some(Match { shared, remainder: remainder.to_owned() })
    })
  }
}

/// An entry for the issuer's own layer goes before one for any layer.
fn for_layer(entries: &[Arc<Shared>], issuer_layer: Option<&str>) -> Option<Arc<Shared>> {
  let own =
    entries.iter().find(|shared| shared.issuer_layer.is_some() && shared.issuer_layer.as_deref() == issuer_layer);
  own.or_else(|| entries.iter().find(|shared| shared.issuer_layer.is_none())).cloned()
}

#[cfg(test)]
mod tests {
  use fedpack_config::{model::*, request::classify};

  use super::ShareIndex;

  fn shared(request: &str, issuer_layer: Option<&str>) -> Shared {
    Shared {
      key: request.to_owned(),
      request: request.to_owned(),
      kind: classify(request),
      role: ShareRole::Both,
      import: Some(request.to_owned()),
      share_key: request.into(),
      share_scope: vec!["default".into()],
      singleton: false,
      eager: false,
      strict_version: true,
      required_version: RequiredVersion::Infer,
      version: ProvidedVersion::Infer,
      package_name: None,
      layer: None,
      issuer_layer: issuer_layer.map(str::to_owned),
      include: None,
      exclude: None,
      allow_node_modules_suffix_match: false,
    }
  }

  #[test]
  fn matches_equal_requests_and_the_longest_prefix() {
    let index = ShareIndex::new(&[
      shared("react", None),
      shared("lib/", None),
      shared("lib/deep/", None),
      shared("@acme/ui/", None),
      shared("./local", None),
    ]);
    let found = |request: &str| index.find(request, None).map(|hit| (hit.shared.key.clone(), hit.remainder));
    let hit = |key: &str, remainder: &str| Some((key.to_owned(), remainder.to_owned()));
    assert_eq!(found("react"), hit("react", ""));
    assert_eq!(found("react/jsx-runtime"), None);
    assert_eq!(found("reactive"), None);
    assert_eq!(found("lib/a"), hit("lib/", "a"));
    assert_eq!(found("lib/a/b"), hit("lib/", "a/b"));
    assert_eq!(found("lib/deep/c"), hit("lib/deep/", "c"));
    assert_eq!(found("lib/"), None);
    assert_eq!(found("lib"), None);
    assert_eq!(found("@acme/ui/Button"), hit("@acme/ui/", "Button"));
    assert_eq!(found("./local"), None);
  }

  #[test]
  fn an_entry_for_the_issuers_layer_goes_first() {
    let index = ShareIndex::new(&[shared("react", None), shared("react", Some("ssr"))]);
    let layer = |issuer| index.find("react", issuer).map(|hit| hit.shared.issuer_layer.clone());
    assert_eq!(layer(Some("ssr")), Some(Some("ssr".to_owned())));
    assert_eq!(layer(Some("rsc")), Some(None));
    assert_eq!(layer(None), Some(None));
    let only = ShareIndex::new(&[shared("react", Some("ssr"))]);
    assert!(only.find("react", None).is_none());
  }
}
