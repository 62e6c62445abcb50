//! From the text of a manifest, or of a stats file, to the contract.

use std::collections::{BTreeMap, BTreeSet};

use super::{
  ConsumedModule, Contract, ContractError, ExposePromise, PromisedEntry, RequiredBy, SharedPromise, TypesLocation,
  budget, document, field::ManifestField,
};
use crate::additions::SCHEMA;

type Result<T> = std::result::Result<T, ContractError>;

/// The most that is read, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;

/// Files of one kind that are read of an exposed module.
const MOST_FILES: usize = 50;

/// The value that upstream's plugin writes where nothing of a remote is imported.
const UNKNOWN: &str = "UNKNOWN";

/// The value that Vite's plugin writes as the location of every remote.
const ANY: &str = "*";

impl Contract {
  /// Reads the manifest or the stats of a container. Of a later [schema](SCHEMA) than is known, what fedpack added is left
  /// unread but for the number.
  ///
  /// # Errors
  /// When the text is no manifest, with the field that says so.
  pub fn read(text: &str) -> Result<Self> {
    if text.len() > LARGEST {
      return Err(ContractError::TooLarge { limit: LARGEST });
    }
    let value = document::read(text)?;
    let root = ManifestField::root(&value)?;
    let meta = root.object("metaData")?.ok_or(ContractError::Missing { field: "metaData".to_owned() })?;
    let names = [root.some_text("name")?, root.some_text("id")?, meta.some_text("name")?];
    let name = names.into_iter().flatten().next().ok_or(ContractError::Missing { field: "name".to_owned() })?;
    let fedpack = root.object("fedpack")?;
    let schema = fedpack.as_ref().map(|added| added.number("schema")).transpose()?.flatten();
    let added = fedpack.as_ref().filter(|_| schema.is_some_and(|schema| schema <= u64::from(SCHEMA)));
    let build = meta.object("buildInfo")?;
    let unique_name = added.map(|added| added.some_text("uniqueName")).transpose()?;
    let contract = Self {
      unique_name: unique_name.map(|told| told.unwrap_or_else(|| name.clone())),
      name,
      global_name: meta.text("globalName")?.unwrap_or_default(),
      build_version: build.map(|build| build.text("buildVersion")).transpose()?.flatten().unwrap_or_default(),
      plugin_version: meta.text("pluginVersion")?.unwrap_or_default(),
      schema,
      release: added.map(|added| added.some_text("release")).transpose()?.flatten(),
      share_scope: added.map(|added| added.text_or_texts("shareScope")).transpose()?.flatten(),
      public_path: meta.some_text("publicPath")?,
      cross_origin: added.map(|added| added.some_text("crossOrigin")).transpose()?.flatten(),
      entry: entry(&meta, added)?,
      exposes: exposes(&root, added)?,
      shared: shared(&root, added)?,
      remotes: remotes(&root)?,
      types: types(&meta)?,
    };
    budget::check(&contract)?;
    Ok(contract)
  }
}

fn entry(meta: &ManifestField<'_>, added: Option<&ManifestField<'_>>) -> Result<Option<PromisedEntry>> {
  let Some(entry) = meta.object("remoteEntry")? else { return Ok(None) };
  let Some(name) = entry.some_text("name")? else { return Ok(None) };
  let folder = entry.text("path")?.unwrap_or_default();
  let folder = folder.trim_end_matches('/');
  let file = if folder.is_empty() { name } else { format!("{folder}/{name}") };
  let kind = entry.text("type")?.unwrap_or_default();
  let hashes = added.map(|added| added.object("integrity")).transpose()?.flatten();
  let integrity = hashes.map(|hashes| hashes.some_text(&file)).transpose()?.flatten();
  Ok(Some(PromisedEntry { file, kind, integrity }))
}

fn exposes(root: &ManifestField<'_>, added: Option<&ManifestField<'_>>) -> Result<BTreeMap<String, ExposePromise>> {
  let mut found = BTreeMap::new();
  for row in root.need("exposes")?.items()? {
    let key = match row.some_text("path")? {
      Some(path) => path,
      None => key_of(row.some_text("name")?.ok_or(ContractError::Missing { field: "exposes[].path".to_owned() })?),
    };
    let promised = ExposePromise { js: files(&row, "js"), css: files(&row, "css"), ..ExposePromise::default() };
    found.insert(key, promised);
  }
  let known = added.map(|added| added.object("exposes")).transpose()?.flatten();
  for (key, row) in known.map(|known| known.entries()).transpose()?.unwrap_or_default() {
    let (exports, complete, types) = (row.texts("exports")?, row.flag("complete")?, row.some_text("types")?);
    // What the list of exposes does not have, consumers do not get.
    if let Some(expose) = found.get_mut(&key) {
      (expose.exports, expose.complete, expose.types) = (exports, complete, types);
    }
  }
  Ok(found)
}

/// The files of one kind without which an exposed module can't run. Nothing is checked against them, so what is no list of files has none.
fn files(expose: &ManifestField<'_>, kind: &str) -> Vec<String> {
  let assets = expose.object("assets").ok().flatten();
  let of_kind = assets.and_then(|assets| assets.object(kind).ok().flatten());
  let named = of_kind.and_then(|files| files.texts("sync").ok()).unwrap_or_default();
  let files: BTreeSet<String> = named.into_iter().filter(|file| !file.is_empty()).take(MOST_FILES).collect();
  files.into_iter().collect()
}

/// Without an archive there are no types.
fn types(meta: &ManifestField<'_>) -> Result<Option<TypesLocation>> {
  let Some(types) = meta.object("types")? else { return Ok(None) };
  let Some(zip) = types.some_text("zip")? else { return Ok(None) };
  Ok(Some(TypesLocation { zip, api: types.text("api")?.unwrap_or_default() }))
}

fn shared(root: &ManifestField<'_>, added: Option<&ManifestField<'_>>) -> Result<Vec<SharedPromise>> {
  let mut askers = askers(added)?;
  let mut found = Vec::new();
  for row in root.list("shared")? {
    let key = row.some_text("name")?.ok_or(ContractError::Missing { field: "shared[].name".to_owned() })?;
    let required_version = row.range("requiredVersion")?;
    let asked = (key, required_version.clone().unwrap_or_else(|| "*".to_owned()));
    let required_by = askers.remove(&asked).into_iter().map(|by| RequiredBy { range: asked.1.clone(), by }).collect();
    found.push(SharedPromise {
      key: asked.0,
      needs_provider: needs_provider(&row)?,
      version: row.some_text("version")?,
      required_version,
      singleton: row.flag("singleton")?,
      eager: row.flag("eager")?,
      share_scope: row.text_or_texts("shareScope")?,
      required_by,
    });
  }
  found.sort();
  found.dedup();
  Ok(found)
}

/// A row without a version and without a file (`import: false`). Where files are not told, nobody knows.
fn needs_provider(row: &ManifestField<'_>) -> Result<bool> {
  let Some(assets) = row.object("assets")? else { return Ok(false) };
  let mut files = 0;
  for kind in ["js", "css"] {
    let Some(lists) = assets.object(kind)? else { return Ok(false) };
    files += lists.list("sync")?.len() + lists.list("async")?.len();
  }
  Ok(files == 0 && row.some_text("version")?.is_none())
}

/// Who asks for a range of a key.
fn askers(added: Option<&ManifestField<'_>>) -> Result<BTreeMap<(String, String), Vec<String>>> {
  let requires = added.map(|added| added.object("requires")).transpose()?.flatten();
  let mut found = BTreeMap::new();
  for (key, rows) in requires.map(|requires| requires.entries()).transpose()?.unwrap_or_default() {
    for row in rows.items()? {
      let range = row.some_text("range")?.unwrap_or_else(|| "*".to_owned());
      found.insert((key.clone(), range), row.texts("by")?);
    }
  }
  Ok(found)
}

/// The key of an expose whose name is written without the leading `./`.
fn key_of(name: String) -> String {
  if name == "." { name } else { format!("./{name}") }
}

fn remotes(root: &ManifestField<'_>) -> Result<Vec<ConsumedModule>> {
  let mut found = Vec::new();
  for row in root.list("remotes")? {
    let name = row.text("federationContainerName")?.unwrap_or_default();
    let module = row.some_text("moduleName")?.filter(|module| module != UNKNOWN);
    found.push(ConsumedModule {
      alias: row.some_text("alias")?.unwrap_or_else(|| name.clone()),
      name,
      module: module.map(key_of),
      entry: row.some_text("entry")?.filter(|entry| entry != ANY),
    });
  }
  found.sort();
  found.dedup();
  Ok(found)
}
