//! A host's build, held against what its remotes promise.
//!
//! Plain data in, findings out: one file a rule. A remote whose contract is not known is not checked.

mod container_names;
mod exports;
mod exposes;
mod manifest_version;
mod providers;
mod share_scopes;
mod singletons;
mod steps;
#[cfg(test)]
mod test_support;

use fedpack_config::model::{ContractChecks, Level};
use fedpack_diagnostics::{Diagnostic, Severity};
use fedpack_manifest::{Contract, SharedPromise};

/// The build that consumes.
#[derive(Debug, Clone, Default)]
pub struct Host {
  /// Name of its container or instance.
  pub name: String,
  /// Every import of a module of a remote.
  pub imports: Vec<RemoteImport>,
  /// What it shares.
  pub shared: Vec<HostShared>,
  /// The remotes that it names.
  pub remotes: Vec<HostRemote>,
}

/// An import of a module of a remote.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RemoteImport {
  /// The importing file.
  pub importer: String,
  /// The import as written.
  pub request: String,
  /// Key of the remote in the options.
  pub remote: String,
  /// Key of the expose.
  pub expose: String,
  /// The exports that are known to be used.
  pub names: Vec<String>,
}

/// A shared module of the host.
#[derive(Debug, Clone, Default)]
pub struct HostShared {
  /// The share key.
  pub key: String,
  /// The scopes that it is shared in.
  pub share_scope: Vec<String>,
  /// Whether the build brings it along.
  pub provided: bool,
  /// A version that it brings along.
  pub version: Option<String>,
  /// A range that it asks for.
  pub range: Option<String>,
  /// Who asks.
  pub by: Vec<String>,
  /// Only one version may be in use.
  pub singleton: bool,
}

/// A remote that the host names.
#[derive(Debug, Clone, Default)]
pub struct HostRemote {
  /// Key in the options.
  pub alias: String,
  /// The name that the options give its container.
  pub name: String,
  /// Where its manifest is.
  pub manifest: String,
  /// The scopes that it is consumed in.
  pub share_scope: Vec<String>,
  /// What it promises, where that is known.
  pub contract: Option<Contract>,
}

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
  /// What is to be said.
  pub diagnostic: Diagnostic,
  /// The import that it is about, as its place in [`Host::imports`].
  pub import: Option<usize>,
  /// The name in that import that it is about.
  pub name: Option<String>,
}

impl From<Diagnostic> for Finding {
  fn from(diagnostic: Diagnostic) -> Self {
    Self { diagnostic, import: None, name: None }
  }
}

/// Everything that does not fit, in the order of the checks; within one, in that of the host's lists.
pub fn check(host: &Host, checks: &ContractChecks) -> Vec<Finding> {
  let mut found = Vec::new();
  let mut run = |level, rule: fn(&Host, Severity) -> Vec<Finding>| {
    if let Some(severity) = severity_of(level) {
      found.extend(rule(host, severity));
    }
  };
  run(checks.manifest_version, manifest_version::check);
  run(checks.container_names, container_names::check);
  run(checks.share_scopes, share_scopes::check);
  run(checks.exposes, exposes::check);
  run(checks.exports, exports::check);
  run(checks.singletons, singletons::check);
  run(checks.providers, providers::check);
  found
}

fn severity_of(level: Level) -> Option<Severity> {
  match level {
    Level::Error => Some(Severity::Error),
    Level::Warn => Some(Severity::Warning),
    Level::Off => None,
  }
}

impl HostRemote {
  /// What it promises, if that is written in a way that is known.
  fn known(&self) -> Option<&Contract> {
    self.contract.as_ref().filter(|contract| contract.is_known())
  }
}

impl Host {
  /// Each import with its place and the contract of its remote.
  fn checked_imports(&self) -> impl Iterator<Item = (usize, &RemoteImport, &Contract)> {
    let contracts: std::collections::HashMap<&str, &Contract> =
      self.remotes.iter().filter_map(|remote| Some((remote.alias.as_str(), remote.known()?))).collect();
    self
      .imports
      .iter()
      .enumerate()
      .filter_map(move |(at, import)| contracts.get(import.remote.as_str()).map(|contract| (at, import, *contract)))
  }
}

/// The scopes in which a module of the remote meets those of the host.
fn joined_scopes<'a>(remote: &'a HostRemote, shared: &'a SharedPromise) -> impl Iterator<Item = &'a str> {
  let told = shared.share_scope.as_ref().filter(|scopes| !scopes.is_empty());
  let told = told.or_else(|| remote.known()?.share_scope.as_ref());
  remote.share_scope.iter().filter(move |scope| told.is_none_or(|told| told.contains(scope))).map(String::as_str)
}

/// A remote that has the host's own name is told apart by its key.
fn name_of(host: &Host, remote: &HostRemote) -> String {
  let name = remote.contract.as_ref().map(|contract| contract.name.as_str()).unwrap_or_default();
  if name == host.name { format!("{name} (remote `{}`)", remote.alias) } else { name.to_owned() }
}
