//! Which `shared` entry an import matches.

use fedpack_config::{
  model::Shared,
  request::{RequestKind, classify},
};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::arena::{ShareArena, ShareId};

/// A `shared` entry that matched, and what of the request lies below its prefix (empty unless it is a prefix entry).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match<'a> {
  /// The id of the entry.
  pub id: ShareId,
  /// The entry.
  pub shared: &'a Shared,
  /// `sub/path` of a request `lib/sub/path` that matched `lib/`.
  pub remainder: &'a str,
}

/// The package and prefix entries of `shared`, looked up by request.
///
/// A lookup costs one hash of the request's first part, however many entries there are; only where an entry begins with the
/// same part (`lodash`, `@acme`), one more for the request and for each `/` in it. Of several prefixes the longest wins
/// (webpack: the first in the order of the options).
#[derive(Debug, Default)]
pub struct ShareIndex {
  /// The first parts of all entries.
  roots: FxHashSet<String>,
  exact: FxHashMap<String, Vec<ShareId>>,
  prefix: FxHashMap<String, Vec<ShareId>>,
}

impl ShareIndex {
  /// Indexes the package and prefix entries; relative and absolute ones match resolved files and are left out.
  pub fn new<'a>(entries: impl IntoIterator<Item = (ShareId, &'a Shared)>) -> Self {
    let mut index = Self::default();
    for (id, shared) in entries {
      let table = match shared.kind {
        RequestKind::Package => &mut index.exact,
        RequestKind::Prefix => &mut index.prefix,
        RequestKind::Relative | RequestKind::Absolute => continue,
      };
      index.roots.insert(root(&shared.request).to_owned());
      table.entry(shared.request.clone()).or_default().push(id);
    }
    index
  }

  /// Whether nothing can match.
  pub fn is_empty(&self) -> bool {
    self.roots.is_empty()
  }

  /// The entries of `arena`, whose index this is, that an import of `request` from a module in `issuer_layer` matches, the best
  /// first: the request itself before prefixes, longer prefixes before shorter ones, entries for the issuer's layer before those
  /// for any.
  pub fn find<'a>(
    &'a self,
    arena: &'a ShareArena,
    request: &'a str,
    issuer_layer: Option<&'a str>,
  ) -> impl Iterator<Item = Match<'a>> {
    let may_match = self.roots.contains(root(request));
    let exact = if may_match { self.exact.get(request).map(|entries| (entries, "")) } else { None };
    let ends = if may_match && !self.prefix.is_empty() { request } else { "" }.rmatch_indices('/');
    let prefixes = ends.filter_map(move |(at, _)| {
      let (prefix, remainder) = request.split_at(at + 1);
      Some((self.prefix.get(prefix)?, remainder)).filter(|(_, remainder)| !remainder.is_empty())
    });
    exact.into_iter().chain(prefixes).flat_map(move |(entries, remainder)| {
      arena.for_layer(entries, issuer_layer).map(move |(id, shared)| Match { id, shared, remainder })
    })
  }
}

/// The text before the first `/`: a package or a scope; `.`, `..` or nothing for paths, which no entry here has.
fn root(request: &str) -> &str {
  request.split_once('/').map_or(request, |(root, _)| root)
}

/// The entries of `shared` with `allowNodeModulesSuffixMatch`.
#[derive(Debug, Default)]
pub struct SuffixIndex {
  /// The entries.
  pub index: ShareIndex,
}

impl SuffixIndex {
  /// Indexes these entries.
  pub fn new<'a>(entries: impl IntoIterator<Item = (ShareId, &'a Shared)>) -> Self {
    Self { index: ShareIndex::new(entries) }
  }

  /// Resolves a relative or absolute `request` of a module in `context`, and gives the path below the last `node_modules`, with `/`.
  pub fn path_of(&self, context: &str, request: &str) -> Option<String> {
    if self.index.is_empty() {
      return None;
    }
    let path = match classify(request) {
      RequestKind::Relative => format!("{context}/{request}"),
      RequestKind::Absolute => request.to_owned(),
      RequestKind::Package | RequestKind::Prefix => return None,
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
      match part {
        "" | "." => {}
        ".." => drop(parts.pop()),
        part => parts.push(part),
      }
    }
    let at = parts.iter().rposition(|part| *part == "node_modules")?;
    Some(parts.get(at + 1..)?.join("/"))
  }
}

#[cfg(test)]
mod tests {
  use fedpack_config::{model::*, request::classify};

  use super::{ShareIndex, SuffixIndex};
  use crate::arena::ShareArena;

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
      identity: true,
    }
  }

  #[test]
  fn matches_equal_requests_and_the_longest_prefix() {
    let arena = ShareArena::new(vec![
      shared("react", None),
      shared("lib/", None),
      shared("lib/deep/", None),
      shared("@acme/ui/", None),
      shared("./local", None),
    ]);
    let index = ShareIndex::new(arena.iter());
    let found = |request: &str| {
      let hit = index.find(&arena, request, None).next()?;
      Some((hit.shared.key.clone(), hit.remainder.to_owned()))
    };
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
    let arena = ShareArena::new(vec![shared("react", None), shared("react", Some("ssr"))]);
    let index = ShareIndex::new(arena.iter());
    let layer = |issuer| index.find(&arena, "react", issuer).next().map(|hit| hit.shared.issuer_layer.clone());
    assert_eq!(layer(Some("ssr")), Some(Some("ssr".to_owned())));
    assert_eq!(layer(Some("rsc")), Some(None));
    assert_eq!(layer(None), Some(None));
    let only = ShareArena::new(vec![shared("react", Some("ssr"))]);
    assert!(ShareIndex::new(only.iter()).find(&only, "react", None).next().is_none());
  }

  #[test]
  fn names_what_lies_below_node_modules() {
    let arena = ShareArena::new(vec![shared("lib/store", None)]);
    let index = SuffixIndex::new(arena.iter());
    let table = [
      ("/app/node_modules/lib/views", "../store", Some("lib/store")),
      ("C:\\app\\node_modules\\lib\\views", "..\\store", Some("lib/store")),
      ("/app/node_modules/a/node_modules/lib", "./store", Some("lib/store")),
      ("/app/src", "../node_modules/lib/store", Some("lib/store")),
      ("/app/src", "/app/node_modules/lib/store", Some("lib/store")),
      (r"C:\app\src", "../node_modules/lib/store", Some("lib/store")),
      ("C:/app/src", r"D:\app\node_modules\lib\store", Some("lib/store")),
      (r"\\server\share\node_modules\lib\views", "../store", Some("lib/store")),
      (r"\\?\C:\app\node_modules\@a\lib", r"./sub\store", Some("@a/lib/sub/store")),
      ("/app/src", "./store", None),
      ("/app/node_modules/lib", "lib/store", None),
    ];
    for (context, request, path) in table {
      assert_eq!(index.path_of(context, request).as_deref(), path, "{request} from {context}");
    }
    assert_eq!(SuffixIndex::default().path_of("/app/node_modules/lib", "./store"), None);
  }
}
