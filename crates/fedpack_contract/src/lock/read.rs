//! From the text of a lock file to its entries.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_manifest::{Contract, Entry, ExposePromise, SharedPromise};
use serde::Deserialize;

use super::{Lock, LockError, Locked, VERSION};

/// The most that is read, in bytes: some large manifests.
const LARGEST: usize = 64 * 1024 * 1024;

/// A field that is not known is an error: writing the lock again would lose it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
  #[serde(rename = "version")]
  _version: i64,
  #[serde(default)]
  remote: Vec<Remote>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Remote {
  alias: String,
  name: String,
  global_name: Option<String>,
  manifest: String,
  schema: Option<u64>,
  release: Option<String>,
  share_scope: Option<Vec<String>>,
  entry: Option<EntryRow>,
  #[serde(default)]
  expose: Vec<ExposeRow>,
  #[serde(default)]
  shared: Vec<SharedRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryRow {
  file: String,
  #[serde(rename = "type")]
  kind: String,
  integrity: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExposeRow {
  key: String,
  complete: bool,
  exports: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct SharedRow {
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
      return Err(LockError::TooLarge { limit: LARGEST });
    }
    if text.trim().is_empty() {
      return Ok(Self::default());
    }
    // The version first: another one may have another shape.
    let table: toml::Table = toml::from_str(text).map_err(|error| LockError::unreadable(text, &error))?;
    let found = table.get("version").and_then(toml::Value::as_integer).ok_or(LockError::NoVersion)?;
    if found != VERSION {
      return Err(LockError::UnknownVersion { found });
    }
    let file: File = toml::from_str(text).map_err(|error| LockError::unreadable(text, &error))?;
    let remotes: Vec<Locked> = file.remote.into_iter().map(Locked::try_from).collect::<Result<_, _>>()?;
    let mut seen = BTreeSet::new();
    if let Some(second) = remotes.iter().find(|locked| !seen.insert((&locked.alias, &locked.manifest))) {
      return Err(LockError::Twice { alias: second.alias.clone(), manifest: second.manifest.clone() });
    }
    Ok(Self::default().updated(remotes, false))
  }
}

impl TryFrom<Remote> for Locked {
  type Error = LockError;

  fn try_from(remote: Remote) -> Result<Self, LockError> {
    if let Some((field, _)) =
      [("alias", &remote.alias), ("name", &remote.name)].iter().find(|(_, text)| text.is_empty())
    {
      return Err(LockError::Empty { field });
    }
    let mut shared: Vec<SharedPromise> = remote.shared.into_iter().map(SharedPromise::from).collect();
    shared.sort();
    let contract = Contract {
      global_name: remote.global_name.unwrap_or_else(|| remote.name.clone()),
      name: remote.name,
      schema: remote.schema,
      release: remote.release,
      share_scope: remote.share_scope,
      entry: remote.entry.map(|row| Entry { file: row.file, kind: row.kind, integrity: row.integrity }),
      exposes: exposes(remote.expose, &remote.alias)?,
      shared,
      ..Contract::default()
    };
    Ok(Self { alias: remote.alias, manifest: remote.manifest, contract })
  }
}

fn exposes(rows: Vec<ExposeRow>, alias: &str) -> Result<BTreeMap<String, ExposePromise>, LockError> {
  let mut found = BTreeMap::new();
  for ExposeRow { key, complete, exports } in rows {
    let exports: BTreeSet<String> = exports.into_iter().collect();
    let promised = ExposePromise { exports: exports.into_iter().collect(), complete };
    if found.insert(key.clone(), promised).is_some() {
      return Err(LockError::ExposeTwice { alias: alias.to_owned(), key });
    }
  }
  Ok(found)
}

impl From<SharedRow> for SharedPromise {
  fn from(row: SharedRow) -> Self {
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
