//! The facts of a build. Lists may come in any order and may repeat themselves.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_config::model::{ExposeKey, ShareKey, ShareScope};
use serde::Serialize;

use crate::Assets;

/// All that the documents of one container, or of a host that exposes nothing, are made of.
///
/// A compilation with several containers has one of these for each. With `disableAssetsAnalyze` the facts come from the
/// configuration alone: every `assets` and `used_in` is empty and no remote has a `module_name`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
  /// Name of the container; for a host without one, the name that its federation instance goes by.
  pub name: String,
  /// `output.uniqueName`; empty where the build has none.
  pub unique_name: String,
  /// `output.crossOriginLoading` (`anonymous`, `use-credentials`), where it is set.
  pub cross_origin: Option<String>,
  /// Global variable that the remote entry assigns: the library's name, or the container's.
  pub global_name: String,
  /// The build's target.
  pub kind: BuildKind,
  /// Version of this release (`MF_BUILD_VERSION`, else the version in package.json, else `local`).
  pub build_version: String,
  /// Name of the package that was built; when empty, the container's name is written.
  pub build_name: String,
  /// Hash of the compilation, if there is one to tell.
  pub build_hash: Option<String>,
  /// Version of the plugin that made the build.
  pub plugin_version: String,
  /// The base of all files.
  pub public_path: PublicPath,
  /// The scopes that the container shares in.
  pub share_scope: Vec<ShareScope>,
  /// File → its hash for Subresource Integrity (`sha384-…`), for the files that [`files`](Self::files) names.
  pub integrity: BTreeMap<String, String>,
  /// Hash of what this release hands out (`sha256-…`).
  pub release: Option<String>,
  /// `None` for a host that exposes nothing.
  pub remote_entry: Option<RemoteEntryFact>,
  /// Where the type declarations of the exposes are; all empty when there are none.
  pub types: Types,
  /// The exposed modules.
  pub exposes: Vec<ExposeFact>,
  /// The modules that are provided and consumed through share scopes.
  pub shared: Vec<SharedFact>,
  /// The files of the runtime that the container loads where its page has none.
  pub runtime: Vec<String>,
  /// The modules that are consumed of other containers.
  pub remotes: Vec<RemoteFact>,
}

impl Facts {
  /// Every file that a consumer may load: the remote entry, and those of exposes, shared modules and the runtime. Sorted, each once.
  pub fn files(&self) -> BTreeSet<&str> {
    let exposes = self.exposes.iter().map(|expose| &expose.assets);
    let shared = self.shared.iter().map(|shared| &shared.assets);
    let entry = self.remote_entry.iter().map(|entry| entry.file.as_str());
    exposes.chain(shared).flat_map(Assets::files).chain(entry).chain(self.runtime.iter().map(String::as_str)).collect()
  }
}

/// The target of a build, as upstream's `metaData.type` tells it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BuildKind {
  /// An application, the default.
  #[default]
  App,
  /// A package (`mf.type` in package.json is `npm`).
  Npm,
}

/// How a consumer finds the URL that all files are relative to. Exactly one of two keys is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum PublicPath {
  /// `auto` (relative to the manifest), or a URL or path that ends with a slash.
  #[serde(rename = "publicPath")]
  Static(String),
  /// Text of a function that gives the public path at run time.
  #[serde(rename = "getPublicPath")]
  GetPublicPath(String),
}

impl Default for PublicPath {
  fn default() -> Self {
    Self::Static("auto".to_owned())
  }
}

/// The file that holds the container.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RemoteEntryFact {
  /// Path of the emitted file, relative to the output folder (`static/remoteEntry.js`).
  pub file: String,
  /// `library.type` of the container entry (`var`, `module`, …).
  pub library_type: String,
}

/// Files with type declarations, relative to the public path.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Types {
  /// Folder of the file of `name`.
  pub path: String,
  /// The declarations as one file.
  pub name: String,
  /// Archive with the declarations of all exposes.
  pub zip: String,
  /// Declaration of the run-time API for the exposes.
  pub api: String,
}

/// One exposed module. Which shared modules it requires follows from [`SharedFact::used_in`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExposeFact {
  /// Public key (`./App`, or `.`).
  pub key: ExposeKey,
  /// Requests as configured; the last is what a consumer gets.
  pub imports: Vec<String>,
  /// Path of the module that the last request led to, relative to the compiler's context. `None` if it has no file.
  pub file: Option<String>,
  /// `sync`: the files of the chunk group that loads this very expose. `async`: those of all groups below it. Files are
  /// taken from groups, not from every group that a chunk is part of: a chunk that two exposes have in common must not
  /// bring the files of the one to the other.
  pub assets: Assets,
  /// What has to be loaded before it is evaluated.
  pub needs: Needs,
  /// Names that the module is known to export.
  pub exports: Vec<String>,
  /// Whether it exports no others.
  pub exports_complete: bool,
  /// Hash of its type declarations; `None` where none are published.
  pub types: Option<String>,
}

/// The federated modules in the chunks that are loaded with a module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
  /// Keys of the shared modules.
  pub shared: Vec<ShareKey>,
  /// Name of the container → the exposes that are imported of it.
  pub remotes: BTreeMap<String, BTreeSet<ExposeKey>>,
}

/// One shared module as provided or as consumed here. What provides and what consumes the same version of a key may
/// come as separate facts; they become one row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SharedFact {
  /// Name in the share scope, complete also for a prefix entry (`lodash/get`).
  pub share_key: ShareKey,
  /// The scopes that it is shared in; at least one.
  pub share_scope: Vec<ShareScope>,
  /// Version of the module that this build brings along; `None` if it brings none (`import: false`) or has no version.
  pub version: Option<String>,
  /// The range that a consumer asks for, `*` if any version will do. `None` for what is only provided.
  pub required_version: Option<String>,
  /// Only one version of it may be in use.
  pub singleton: bool,
  /// It is part of the first chunks.
  pub eager: bool,
  /// Files that bring the module along.
  pub assets: Assets,
  /// What has to be loaded before the module that this build brings along is evaluated.
  pub needs: Needs,
  /// Keys of the exposes whose code reaches it.
  pub used_in: Vec<ExposeKey>,
  /// Names of the exports that are known to be used.
  pub used_exports: Vec<String>,
  /// Paths of the modules that import it, relative to the compiler's context.
  pub required_by: Vec<String>,
}

/// One module of a remote that is imported here, or a remote that is configured and never imported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RemoteFact {
  /// First part of the requests that mean the remote: its key in the options.
  pub alias: String,
  /// The name that the remote's container gives itself.
  pub federation_container_name: String,
  /// Where the remote is to be found.
  pub location: RemoteLocation,
  /// The expose that is imported (`./Button`, or `.`). `None` if nothing of the remote is.
  pub module_name: Option<ExposeKey>,
  /// Paths of the modules that import it, relative to the compiler's context.
  pub used_in: Vec<String>,
}

/// Where a remote is to be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RemoteLocation {
  /// URL of its remote entry or of its manifest.
  Entry(String),
  /// A version that is turned into a URL at run time; `*` if none was given.
  Version(String),
}

impl Default for RemoteLocation {
  fn default() -> Self {
    Self::Version("*".to_owned())
  }
}
