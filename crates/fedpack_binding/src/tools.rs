//! The functions of the command line: JSON text in, JSON text out. Whatever comes in, nothing is thrown: the answer says what can't
//! be used.

use fedpack_bridge::answer;
use fedpack_config::normalize_parts;
use fedpack_contract::{sources, tools as contract};
use fedpack_workspace::tools as workspace;
use napi_derive::napi;

/// The remotes of a compiler, each with the URL or file of its manifest. Takes the options as they are handed to the plugin.
#[napi]
pub fn manifest_sources(options: String) -> napi::Result<String> {
  Ok(serde_json::to_string(&sources::manifest_sources(&normalize_parts(&options).configs))?)
}

/// Checks a workspace for drift.
#[napi]
pub fn check_workspace(facts: String) -> String {
  answer(&facts, workspace::check_workspace)
}

/// The federation of a workspace as a graph.
#[napi]
pub fn workspace_graph(facts: String) -> String {
  answer(&facts, workspace::workspace_graph)
}

/// Reads a manifest.
#[napi]
pub fn read_manifest(manifest: String) -> String {
  answer(&manifest, contract::read_manifest)
}

/// Whether two manifests promise the same.
#[napi]
pub fn same_promise(input: String) -> String {
  answer(&input, contract::same_promise)
}

/// Makes the text of a lock file.
#[napi]
pub fn write_lock(input: String) -> String {
  answer(&input, contract::write_lock)
}

/// Merges the lock files of several compilers.
#[napi]
pub fn merge_locks(input: String) -> String {
  answer(&input, contract::merge_locks)
}

/// Reads the text of a lock file.
#[napi]
pub fn read_lock(input: String) -> String {
  answer(&input, contract::read_lock)
}

/// What changed between two manifests.
#[napi]
pub fn diff_manifests(input: String) -> String {
  answer(&input, contract::diff_manifests)
}

/// Which modules of routes don't exist.
#[napi]
pub fn check_routes(input: String) -> String {
  answer(&input, contract::check_routes)
}
