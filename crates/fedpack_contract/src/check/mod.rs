//! A host's build, held against what its remotes promise.
//!
//! Plain data in, findings out: one file a rule. A remote whose contract is not known is not checked.

mod container_names;
mod exports;
mod exposes;
mod finding;
mod host;
mod manifest_version;
mod providers;
mod share_scopes;
mod singletons;
mod steps;
#[cfg(test)]
mod test_support;
mod unique_names;

use fedpack_config::model::{ContractChecks, Level};
use fedpack_diagnostics::Severity;
pub use finding::Finding;
pub use host::{Host, HostRemote, HostShared, RemoteImport};
use host::{container_of, joined_scopes};

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
  run(checks.container_names, unique_names::check);
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
