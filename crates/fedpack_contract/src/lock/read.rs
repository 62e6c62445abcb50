//! From the text of a lock file to its entries.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_manifest::{Contract, ExposePromise, PromisedEntry, SharedPromise};
use serde::Deserialize;
use toml::Spanned;

use super::{Lock, LockError, LockProblem, Locked, VERSION};

/// The most that is read, in bytes: some large manifests.
const LARGEST: usize = 64 * 1024 * 1024;

/// The part of a lock file that every version has.
#[derive(Deserialize)]
struct Versioned {
  version: Option<Spanned<toml::Value>>,
}

/// A field that is not known is an error: writing the lock again would lose it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LockFile {
  #[serde(rename = "version")]
  _version: i64,
  #[serde(default)]
  remote: Vec<Spanned<LockedRemote>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct LockedRemote {
  alias: String,
  name: String,
  global_name: Option<String>,
  manifest: String,
  schema: Option<u64>,
  release: Option<String>,
  share_scope: Option<Vec<String>>,
  public_path: Option<String>,
  cross_origin: Option<String>,
  entry: Option<LockedEntry>,
  #[serde(default)]
  expose: Vec<Spanned<LockedExpose>>,
  #[serde(default)]
  shared: Vec<LockedShared>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LockedEntry {
  file: String,
  #[serde(rename = "type")]
  kind: String,
  integrity: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LockedExpose {
  key: String,
  complete: bool,
  exports: BTreeSet<String>,
  types: Option<String>,
  #[serde(default)]
  js: BTreeSet<String>,
  #[serde(default)]
  css: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct LockedShared {
  key: String,
  version: Option<String>,
  #[serde(default)]
  needs_provider: bool,
  required_version: Option<String>,
  singleton: bool,
  eager: bool,
  share_scope: Option<Vec<String>>,
}

impl Lock {
  /// Reads a lock file. The empty text is an empty lock.
  ///
  /// # Errors
  /// When the text is too large, no TOML, of another version or shape, or says one thing twice.
  pub fn read(text: &str) -> Result<Self, LockError> {
    if text.len() > LARGEST {
      return Err(LockProblem::TooLarge { limit: LARGEST }.into());
    }
    if text.trim().is_empty() {
      return Ok(Self::default());
    }
    check_version(text)?;
    let file: LockFile = toml::from_str(text).map_err(|error| LockError::unreadable(text, &error))?;
    let mut remotes: Vec<Locked> = Vec::with_capacity(file.remote.len());
    let mut seen = BTreeSet::new();
    for row in file.remote {
      let span = row.span();
      let locked = locked(text, row)?;
      if !seen.insert((locked.alias.clone(), locked.manifest.clone())) {
        return Err(LockProblem::Twice { alias: locked.alias, manifest: locked.manifest }.at(text, &span));
      }
      remotes.push(locked);
    }
    Ok(Self::default().updated(remotes, false))
  }
}

/// Looked at before anything else: another version may have another shape.
fn check_version(text: &str) -> Result<(), LockError> {
  let Versioned { version } = toml::from_str(text).map_err(|error| LockError::unreadable(text, &error))?;
  let version = version.ok_or(LockProblem::NoVersion)?;
  match version.get_ref().as_integer() {
    Some(VERSION) => Ok(()),
    Some(found) => Err(LockProblem::UnknownVersion { found }.at(text, &version.span())),
    None => Err(LockProblem::NoVersion.at(text, &version.span())),
  }
}

fn locked(text: &str, row: Spanned<LockedRemote>) -> Result<Locked, LockError> {
  let span = row.span();
  let remote = row.into_inner();
  if let Some((field, _)) = [("alias", &remote.alias), ("name", &remote.name)].iter().find(|(_, text)| text.is_empty())
  {
    return Err(LockProblem::Empty { field }.at(text, &span));
  }
  let mut shared: Vec<SharedPromise> = remote.shared.into_iter().map(SharedPromise::from).collect();
  shared.sort();
  let contract = Contract {
    global_name: remote.global_name.unwrap_or_else(|| remote.name.clone()),
    name: remote.name,
    schema: remote.schema,
    release: remote.release,
    share_scope: remote.share_scope,
    public_path: remote.public_path,
    cross_origin: remote.cross_origin,
    entry: remote.entry.map(|row| PromisedEntry { file: row.file, kind: row.kind, integrity: row.integrity }),
    exposes: exposes(text, remote.expose, &remote.alias)?,
    shared,
    ..Contract::default()
  };
  Ok(Locked { alias: remote.alias, manifest: remote.manifest, contract })
}

fn exposes(
  text: &str,
  rows: Vec<Spanned<LockedExpose>>,
  alias: &str,
) -> Result<BTreeMap<String, ExposePromise>, LockError> {
  let mut found = BTreeMap::new();
  for row in rows {
    let span = row.span();
    let LockedExpose { key, complete, exports, types, js, css } = row.into_inner();
    let list = |texts: BTreeSet<String>| texts.into_iter().collect();
    let exports = list(exports);
    let promised = ExposePromise { exports, complete, types, js: list(js), css: list(css) };
    if found.insert(key.clone(), promised).is_some() {
      return Err(LockProblem::ExposeTwice { alias: alias.to_owned(), key }.at(text, &span));
    }
  }
  Ok(found)
}

impl From<LockedShared> for SharedPromise {
  fn from(row: LockedShared) -> Self {
    Self {
      key: row.key,
      version: row.version,
      needs_provider: row.needs_provider,
      required_version: row.required_version,
      singleton: row.singleton,
      eager: row.eager,
      share_scope: row.share_scope,
      required_by: Vec::new(),
    }
  }
}
