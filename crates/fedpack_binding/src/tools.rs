//! What JavaScript asks of the pure crates: JSON text in, JSON text out. Whatever comes in, nothing is thrown: what can't be used
//! is said in the answer.

use fedpack_config::normalize_parts;
use fedpack_contract::{sources, tools as contract};
use fedpack_workspace::tools as workspace;
use napi_derive::napi;

/// The remotes of a compiler, each with the place of its manifest: `[{"alias", "manifest"}]`. Takes the options as they are handed
/// to the plugin.
#[napi]
pub fn manifest_sources(options: String) -> napi::Result<String> {
  Ok(serde_json::to_string(&sources::manifest_sources(&normalize_parts(&options).configs))?)
}

/// Checks a workspace for drift.
#[napi]
pub fn check_workspace(facts: String) -> String {
  workspace::check(&facts)
}

/// The federation of a workspace as a graph.
#[napi]
pub fn workspace_graph(facts: String) -> String {
  workspace::graph(&facts)
}

/// Reads a manifest.
#[napi]
pub fn read_manifest(manifest: String) -> String {
  contract::read_manifest(&manifest)
}

/// Whether two manifests promise the same.
#[napi]
pub fn same_promise(input: String) -> String {
  contract::same_promise(&input)
}

/// Makes the text of a lock file.
#[napi]
pub fn write_lock(input: String) -> String {
  contract::write_lock(&input)
}

/// Brings the lock files of several compilers together.
#[napi]
pub fn merge_locks(input: String) -> String {
  contract::merge_locks(&input)
}

/// Reads the text of a lock file.
#[napi]
pub fn read_lock(input: String) -> String {
  contract::read_lock(&input)
}

/// What changed between two manifests.
#[napi]
pub fn diff_manifests(input: String) -> String {
  contract::diff(&input)
}
