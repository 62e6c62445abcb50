//! The declarations of packages.

use std::fs;

use fedpack_types::Target;
use serde_json::Value;

use super::{
  disk::Disk,
  excluded::{ExcludedPackages, package_of},
};
use crate::slashes::{folder, joined, slashed};

/// Conditions under which `exports` and `imports` lead to types.
const CONDITIONS: [&str; 6] = ["types", "import", "module", "node", "require", "default"];

/// Where a request of a package leads.
pub(super) fn target(disk: &Disk<'_>, third_party: Option<&ExcludedPackages>, here: &str, request: &str) -> Target {
  if request.contains(':') {
    // Modules of Node, and of other schemes.
    return if request.starts_with("node:") { Target::Package } else { Target::Unknown };
  }
  let (name, subpath) = package_of(request);
  let folder_of = |name: &str| {
    above(here).map(|at| joined(at, &format!("node_modules/{name}"))).find(|path| disk.files.is_folder(path))
  };
  let (own, others) = (folder_of(name), folder_of(&format!("@types/{}", mangled(name))));
  if own.is_none() && others.is_none() {
    return Target::Unknown;
  }
  let travels = third_party.is_some_and(|excluded| excluded.has_types(name));
  if !travels {
    return Target::Package;
  }
  let found = [own, others].into_iter().flatten().find_map(|at| types(disk, &real(&at), subpath));
  found.map_or(Target::Package, Target::File)
}

/// Where a request in `imports` of the nearest package.json leads.
pub(super) fn import(disk: &Disk<'_>, here: &str, request: &str) -> Option<String> {
  let (at, package) = above(here).find_map(|at| Some((at, disk.manifests.read(disk.files, at)?)))?;
  let target = mapped(package.get("imports")?, request)?;
  disk.file(&joined(at, &target))
}

fn types(disk: &Disk<'_>, at: &str, subpath: &str) -> Option<String> {
  let package = disk.manifests.read(disk.files, at);
  let exports = package.as_ref().and_then(|package| package.get("exports"));
  let found = match (exports, subpath) {
    (Some(exports), _) => disk.file(&joined(at, &exported(exports, subpath)?)),
    (None, "") => disk.file(at),
    (None, subpath) => disk.file(&joined(at, subpath)),
  };
  found.filter(|file| file.contains(".d."))
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
