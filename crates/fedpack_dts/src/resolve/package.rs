//! The declarations of packages.

use std::{fs, sync::Arc};

use fedpack_cache::Memo;
use fedpack_types::Target;
use regress::Regex;
use serde_json::Value;

use super::Resolver;
use crate::slashes::{folder, joined, slashed};

/// Conditions under which `exports` and `imports` lead to types.
const CONDITIONS: [&str; 6] = ["types", "import", "module", "node", "require", "default"];

/// Packages whose declarations stay where they are.
#[derive(Default)]
pub(crate) struct ExcludedPackages {
  names: Vec<String>,
  patterns: Vec<Regex>,
}

impl ExcludedPackages {
  /// A pattern that is none is left out: the options are checked elsewhere.
  pub(crate) fn of(names: &[String], patterns: &[(String, String)]) -> Self {
    let compiled = |(source, flags): &(String, String)| Regex::with_flags(source, flags.as_str()).ok();
    Self { names: names.to_vec(), patterns: patterns.iter().filter_map(compiled).collect() }
  }

  /// Whether the declarations of a package travel that is not excluded.
  pub(crate) fn has_types(&self, request: &str) -> bool {
    let name = split(request).0;
    !self.names.iter().any(|excluded| excluded == name)
      && !self.patterns.iter().any(|pattern| pattern.find(name).is_some())
  }
}

/// The package.json files that were read.
#[derive(Default)]
pub(crate) struct Packages {
  known: Memo<String, Option<Arc<Value>>>,
}

impl Packages {
  /// Where a request of a package leads.
  pub(super) fn target(&self, resolver: &Resolver<'_>, here: &str, request: &str) -> Target {
    if request.contains(':') {
      // Modules of Node, and of other schemes.
      return if request.starts_with("node:") { Target::Package } else { Target::Unknown };
    }
    let (name, subpath) = split(request);
    let folder_of = |name: &str| {
      above(here).map(|at| joined(at, &format!("node_modules/{name}"))).find(|path| resolver.files.is_folder(path))
    };
    let (package, types) = (folder_of(name), folder_of(&format!("@types/{}", mangled(name))));
    if package.is_none() && types.is_none() {
      return Target::Unknown;
    }
    let travels = resolver.travelling.third_party.as_ref().is_some_and(|excluded| excluded.has_types(name));
    if !travels {
      return Target::Package;
    }
    let found = [package, types].into_iter().flatten().find_map(|at| self.types(resolver, &real(&at), subpath));
    found.map_or(Target::Package, Target::File)
  }

  /// Where a request in `imports` of the nearest package.json leads.
  pub(super) fn import(&self, resolver: &Resolver<'_>, here: &str, request: &str) -> Option<String> {
    let (at, package) = above(here).find_map(|at| Some((at, self.read(resolver, at)?)))?;
    let target = mapped(package.get("imports")?, request)?;
    resolver.file(&joined(at, &target))
  }

  fn types(&self, resolver: &Resolver<'_>, at: &str, subpath: &str) -> Option<String> {
    let package = self.read(resolver, at);
    let exports = package.as_ref().and_then(|package| package.get("exports"));
    let found = match (exports, subpath) {
      (Some(exports), _) => resolver.file(&joined(at, &exported(exports, subpath)?)),
      (None, "") => resolver.file(at),
      (None, subpath) => resolver.file(&joined(at, subpath)),
    };
    found.filter(|file| file.contains(".d."))
  }

  fn read(&self, resolver: &Resolver<'_>, at: &str) -> Option<Arc<Value>> {
    self.known.get(at).unwrap_or_else(|| {
      let file = format!("{at}/package.json");
      let text = resolver.files.is_file(&file).then(|| fs::read_to_string(&file).ok()).flatten();
      let read = text.and_then(|text| serde_json::from_str(&text).ok()).map(Arc::new);
      self.known.add(at.to_owned(), read)
    })
  }
}

impl Resolver<'_> {
  /// What package.json in a folder says of its types.
  pub(super) fn types_of_folder(&self, at: &str) -> Option<String> {
    let package = self.packages.read(self, at)?;
    let types = ["types", "typings", "main"].into_iter().find_map(|key| package.get(key)?.as_str())?;
    let path = joined(at, types);
    // Not by way of `file`: a package that names its own folder would be looked at for ever.
    self.named_types(&path).or_else(|| self.named_types(&format!("{path}/index")))
  }

  fn named_types(&self, path: &str) -> Option<String> {
    let stem = path.strip_suffix(".js").unwrap_or(path);
    let candidates = [path.to_owned(), format!("{stem}.ts"), format!("{stem}.tsx"), format!("{stem}.d.ts")];
    candidates.into_iter().find(|path| (path.ends_with("ts") || path.ends_with(".tsx")) && self.files.is_file(path))
  }
}

/// The package of a request, and what follows its name.
fn split(request: &str) -> (&str, &str) {
  let slashes = if request.starts_with('@') { 1 } else { 0 };
  match request.match_indices('/').nth(slashes) {
    Some((at, _)) => (request.get(..at).unwrap_or(request), request.get(at + 1..).unwrap_or_default()),
    None => (request, ""),
  }
}

/// `@acme/ui` is `acme__ui` among the types of others.
fn mangled(name: &str) -> String {
  name.trim_start_matches('@').replace('/', "__")
}

/// A folder, and those above it.
fn above(here: &str) -> impl Iterator<Item = &str> {
  std::iter::successors(Some(here), |at| Some(folder(at)).filter(|up| up != at && !up.is_empty()))
}

fn real(path: &str) -> String {
  // On Windows, a real path has a prefix that TypeScript does not know.
  if cfg!(windows) {
    return path.to_owned();
  }
  fs::canonicalize(path).ok().and_then(|path| Some(slashed(path.to_str()?))).unwrap_or_else(|| path.to_owned())
}

fn exported(exports: &Value, subpath: &str) -> Option<String> {
  let has_paths = exports.as_object().is_some_and(|object| object.keys().any(|key| key.starts_with('.')));
  match (has_paths, subpath) {
    (true, "") => condition(exports.get(".")?),
    (true, subpath) => mapped(exports, &format!("./{subpath}")),
    (false, "") => condition(exports),
    (false, _) => None,
  }
}

/// What the best key stands for: an exact one, or that with the longest text before its `*`.
fn mapped(map: &Value, request: &str) -> Option<String> {
  if let Some(exact) = map.get(request) {
    return condition(exact);
  }
  let matched = |(key, value): (&String, &Value)| {
    let (head, tail) = key.split_once('*')?;
    let between = request.strip_prefix(head)?.strip_suffix(tail)?.to_owned();
    Some((head.len(), between, value.clone()))
  };
  let (_, between, value) = map.as_object()?.iter().filter_map(matched).max_by_key(|(weight, ..)| *weight)?;
  Some(condition(&value)?.replace('*', &between))
}

fn condition(value: &Value) -> Option<String> {
  match value {
    Value::String(path) => Some(path.clone()),
    Value::Array(list) => list.iter().find_map(condition),
    Value::Object(object) => CONDITIONS.into_iter().find_map(|name| condition(object.get(name)?)),
    _ => None,
  }
}
