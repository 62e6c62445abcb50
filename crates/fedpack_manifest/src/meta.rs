//! `metaData`: what is said about the build as a whole.

use serde::Serialize;

use crate::{
  facts::{BuildKind, Facts, PublicPath, RemoteEntryFact, Types},
  paths::split_folder,
};

/// The same in both documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MetaData {
  /// Name of the container or host.
  pub name: String,
  /// `app` or `npm`.
  #[serde(rename = "type")]
  pub kind: BuildKind,
  /// Which release this is.
  pub build_info: BuildInfo,
  /// Where the container is.
  pub remote_entry: RemoteEntry,
  /// Where type declarations are.
  pub types: Types,
  /// Global variable that the remote entry assigns.
  pub global_name: String,
  /// Version of the plugin that made the build.
  pub plugin_version: String,
  /// Written as `publicPath` or as `getPublicPath`.
  #[serde(flatten)]
  pub public_path: PublicPath,
}

/// Which release this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BuildInfo {
  /// Version of the release.
  pub build_version: String,
  /// Name of the package.
  pub build_name: String,
  /// Hash of the compilation.
  #[serde(skip_serializing_if = "Option::is_none")]
  pub build_hash: Option<String>,
}

/// Where the container is. Readers take it apart without asking whether it is there: a host that exposes nothing has
/// one with an empty name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RemoteEntry {
  /// Name of the file.
  pub name: String,
  /// Its folder, relative to the public path; empty for none.
  pub path: String,
  /// How the federation runtime loads it: `global` (a script), `module`, …
  #[serde(rename = "type")]
  pub kind: String,
}

impl MetaData {
  pub(crate) fn new(facts: &Facts) -> Self {
    let build_name = if facts.build_name.is_empty() { &facts.name } else { &facts.build_name };
    Self {
      name: facts.name.clone(),
      kind: facts.kind,
      build_info: BuildInfo {
        build_version: facts.build_version.clone(),
        build_name: build_name.clone(),
        build_hash: facts.build_hash.clone(),
      },
      remote_entry: facts.remote_entry.as_ref().map(RemoteEntry::new).unwrap_or_default(),
      types: facts.types.clone(),
      global_name: facts.global_name.clone(),
      plugin_version: facts.plugin_version.clone(),
      public_path: facts.public_path.clone(),
    }
  }
}

impl RemoteEntry {
  fn new(fact: &RemoteEntryFact) -> Self {
    let (path, name) = split_folder(&fact.file);
    Self { name, path, kind: entry_kind(&fact.library_type).to_owned() }
  }
}

/// How the federation runtime loads what a library type makes: `var`, or none, is a script that assigns a global variable.
pub fn entry_kind(library_type: &str) -> &str {
  if matches!(library_type, "" | "var") { "global" } else { library_type }
}

impl Default for RemoteEntry {
  fn default() -> Self {
    Self::new(&RemoteEntryFact::default())
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use super::{MetaData, RemoteEntry};
  use crate::facts::{BuildKind, Facts, PublicPath, RemoteEntryFact};

  #[test]
  fn tells_library_types_as_the_runtime_loads_them() {
    for (library_type, kind) in [("var", "global"), ("", "global"), ("module", "module"), ("system", "system")] {
      let fact = RemoteEntryFact { file: "static/remoteEntry.js".into(), library_type: library_type.into() };
      let expected = RemoteEntry { name: "remoteEntry.js".into(), path: "static".into(), kind: kind.into() };
      assert_eq!(RemoteEntry::new(&fact), expected, "{library_type:?}");
    }
  }

  #[test]
  fn a_host_has_every_field_that_readers_take_apart() {
    let facts = Facts { name: "shell".into(), kind: BuildKind::Npm, ..Facts::default() };
    assert_eq!(
      serde_json::to_value(MetaData::new(&facts)).unwrap(),
      json!({
        "name": "shell",
        "type": "npm",
        "buildInfo": { "buildVersion": "", "buildName": "shell" },
        "remoteEntry": { "name": "", "path": "", "type": "global" },
        "types": { "path": "", "name": "", "zip": "", "api": "" },
        "globalName": "",
        "pluginVersion": "",
        "publicPath": "auto",
      })
    );
  }

  #[test]
  fn writes_one_of_the_two_public_paths() {
    let public_path = PublicPath::GetPublicPath("return window.cdn".into());
    let meta = serde_json::to_value(MetaData::new(&Facts { public_path, ..Facts::default() })).unwrap();
    assert_eq!(meta["getPublicPath"], "return window.cdn");
    assert_eq!(meta.get("publicPath"), None);
  }
}
